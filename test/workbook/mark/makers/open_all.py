"""Prints as JSON, for each workbook given, the sheets and notes that openpyxl finds in it, or null where it cannot open it."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')


def found(path):
    try:
        book = openpyxl.load_workbook(path, keep_vba=path.endswith('m'))
    except Exception:
        return None
    notes = {
        f'{sheet.title}!{cell.coordinate}': cell.comment.text
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    return {'sheets': book.sheetnames, 'notes': notes}


print(json.dumps([found(path) for path in sys.stdin.read().split('\n') if path]))
