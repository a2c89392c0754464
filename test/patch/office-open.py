"""Prints, as JSON, the sheets and notes that openpyxl finds in the workbook given."""
import sys, json, warnings, openpyxl
warnings.simplefilter('ignore')
b = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({'sheets': b.sheetnames, 'notes': {s.title + '!' + c.coordinate: c.comment.text
    for s in b.worksheets for row in s.iter_rows() for c in row if c.comment}}))
