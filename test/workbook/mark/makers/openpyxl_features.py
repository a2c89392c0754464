"""Writes one workbook for each feature that openpyxl knows to the folder given: openpyxl-<feature>.xlsx."""
import sys

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.chartsheet import Chartsheet
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, IconSetRule
from openpyxl.styles import Alignment, GradientFill, NamedStyle, PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

folder = sys.argv[1]
FEATURES = []


def feature(name):
    def register(add):
        FEATURES.append((name, add))
        return add

    return register


@feature('plain grid')
def _(book, sheet):
    pass


@feature('notes of others')
def _(book, sheet):
    sheet['B2'].comment = Comment('张三：请核对', '张三', height=40, width=90)
    sheet['C9'].comment = Comment('二\n行', '李四')


@feature('merged cells and notes')
def _(book, sheet):
    sheet.merge_cells('A14:C15')
    sheet['A14'] = '注：按规则'
    sheet['A14'].comment = Comment('已核', '张三')


@feature('styles: gradients, named styles, locked cells')
def _(book, sheet):
    book.add_named_style(NamedStyle('表格', fill=PatternFill('solid', fgColor='FFFF00')))
    sheet['B2'].style = '表格'
    sheet['C5'].fill = GradientFill(stop=('000000', 'FFFFFF'))
    sheet['D9'].protection = Protection(locked=False, hidden=True)
    sheet['A2'].alignment = Alignment(wrap_text=True, text_rotation=90, indent=1)


@feature('styles of rows and columns')
def _(book, sheet):
    sheet.column_dimensions['B'].fill = PatternFill('solid', fgColor='EEEEEE')
    sheet.row_dimensions[20].fill = PatternFill('solid', fgColor='EEEEEE')


@feature('validations')
def _(book, sheet):
    rule = DataValidation(type='decimal', operator='between', formula1='0', formula2='100', showErrorMessage=True)
    sheet.add_data_validation(rule)
    rule.add('B2:D12')


@feature('conditional formats')
def _(book, sheet):
    sheet.conditional_formatting.add('C1:C12', CellIsRule(operator='lessThan', formula=['0.5'], fill=PatternFill(bgColor='FFC7CE')))
    sheet.conditional_formatting.add('B1:B12', ColorScaleRule(start_type='min', start_color='AA0000', end_type='max', end_color='00AA00'))
    sheet.conditional_formatting.add('D1:D12', IconSetRule('3Arrows', 'percent', [0, 33, 67]))
    sheet.conditional_formatting.add('D1:D12', DataBarRule('min', start_value=0, end_type='max', end_value=1, color='FF638EC6'))


@feature('protection of the workbook')
def _(book, sheet):
    book.security = WorkbookProtection(workbookPassword='secret', lockStructure=True, lockWindows=True)
    sheet.protection.sheet = True
    sheet.protection.password = 'secret'


@feature('a sheet of our name')
def _(book, sheet):
    book.create_sheet('复核结果')['A1'] = '上级复核'


@feature('a very hidden sheet and a second view')
def _(book, sheet):
    book.create_sheet('参数').sheet_state = 'veryHidden'
    book.active = 0
    sheet.sheet_view.zoomScale = 70


@feature('outline and page breaks')
def _(book, sheet):
    sheet.row_dimensions.group(5, 7, hidden=True)
    sheet.column_dimensions.group('B', 'C', outline_level=2)
    sheet.row_breaks.append(Break(6))


@feature('charts')
def _(book, sheet):
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=12))
    sheet.add_chart(chart, 'F2')


@feature('chart sheet')
def _(book, sheet):
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=12))
    other: Chartsheet = book.create_chartsheet('图')
    other.add_chart(chart)


@feature('tables and names')
def _(book, sheet):
    for at, word in enumerate('甲乙丙'):
        sheet.cell(20, at + 1, word)
        sheet.cell(21, at + 1, at)
    sheet.add_table(Table(displayName='明细', ref='A20:C21'))
    book.defined_names.append(DefinedName('总分', attr_text='Sheet1!$C$12'))
    sheet.print_area = 'A1:C14'
    sheet.print_title_rows = '1:2'


@feature('links and formulas')
def _(book, sheet):
    sheet['F2'].hyperlink = 'https://example.com/'
    sheet['F3'] = '=SUM(B2:B12)'
    sheet['F4'] = "='[1]Sheet1'!A1"


@feature('many sheets')
def _(book, sheet):
    for at in range(40):
        book.create_sheet(f'表{at}')['A1'] = at


for name, add in FEATURES:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Sheet1'
    for row in range(1, 13):
        sheet.append([f'指标{row}', row, row / 10, row / 100])
    add(book, sheet)
    book.save(f'{folder}/openpyxl-{name.replace("/", "")}.xlsx')
