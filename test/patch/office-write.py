"""Writes xlsxwriter.xlsx and openpyxl.xlsx, forms with many features, to the folder given."""
import sys, xlsxwriter, openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill, Alignment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import CellIsRule
folder = sys.argv[1]
png = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082')
open(folder + '/a.png', 'wb').write(png)

w = xlsxwriter.Workbook(folder + '/xlsxwriter.xlsx')
s = w.add_worksheet('Sheet1')
grid = w.add_format({'border': 1, 'num_format': '0.00'})
s.merge_range('A1:D1', '绩效自评表', w.add_format({'bold': 1, 'align': 'center'}))
for row in range(1, 12):
    s.write(row, 0, '指标%d' % row, grid)
    for column in range(1, 4):
        s.write(row, column, row * column / 10, grid)
s.write_formula('D13', '=SUM(D2:D12)', grid, 19.8)
s.write_rich_string('A14', '注：', w.add_format({'bold': 1}), '得分', '按规则')
s.write_comment('B2', '李工：已核', {'author': '李工'})
s.write_comment('C5', '显示的批注', {'author': '王工', 'visible': True, 'x_scale': 2})
s.insert_button('F4', {'caption': '按钮'})
s.insert_image('F8', folder + '/a.png')
s.insert_textbox('F12', '文本框')
chart = w.add_chart({'type': 'column'})
chart.add_series({'values': '=Sheet1!$D$2:$D$12'})
s.insert_chart('H2', chart)
s.data_validation('B3:B9', {'validate': 'list', 'source': ['一', '二']})
s.conditional_format('D2:D12', {'type': 'data_bar', 'data_bar_2010': True})
s.conditional_format('C2:C12', {'type': 'cell', 'criteria': '>', 'value': 1, 'format': w.add_format({'bg_color': '#FFC7CE'})})
s.add_sparkline('E2', {'range': 'Sheet1!B2:D2'})
s.set_header('&C&G', {'image_center': folder + '/a.png'})
s.set_background(folder + '/a.png')
s.autofilter('A2:D12')
s.freeze_panes(2, 1)
s.protect('', {'objects': True})
s.print_area('A1:D14')
s.repeat_rows(0, 1)
s.set_h_pagebreaks([10])
s.set_landscape()
s.set_row(8, None, None, {'hidden': True})
s.set_column('G:G', None, None, {'hidden': True})
t = w.add_worksheet('表格')
t.add_table('A1:B4', {'data': [[1, 2], [3, 4], [5, 6]]})
t.hide()
w.add_worksheet('空白')
pie = w.add_chart({'type': 'pie'})
pie.add_series({'values': '=Sheet1!$D$2:$D$12'})
w.add_chartsheet('图').set_chart(pie)
w.define_name('总分', '=Sheet1!$D$13')
w.set_custom_property('单位', '街道')
w.close()

b = openpyxl.Workbook()
s = b.active
s.title = 'Sheet1'
for row in range(1, 13):
    s.append(['指标%d' % row, row, row / 10])
s.merge_cells('A14:C15')
s['A14'] = '注：按规则'
s['B2'].comment = Comment('张三：请核对', '张三', height=40, width=90)
s['C3'].fill = PatternFill('solid', fgColor='FFFF00')
s['C3'].alignment = Alignment(wrap_text=True)
v = DataValidation(type='decimal', operator='between', formula1='0', formula2='100')
s.add_data_validation(v)
v.add('B2:B9')
s.conditional_formatting.add('C1:C12', CellIsRule(operator='lessThan', formula=['0.5'], fill=PatternFill(bgColor='FFC7CE')))
s.row_dimensions.group(5, 7, hidden=True)
b.create_sheet('复核结果')
b.security.lockStructure = True
b.save(folder + '/openpyxl.xlsx')
