"""Writes one workbook for each feature that XlsxWriter knows to the folder given: xlsxwriter-<feature>.xlsx."""
import datetime
import sys

import xlsxwriter

folder = sys.argv[1]
PNG = bytes.fromhex(
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0'
    '0000000049454e44ae426082'
)
PICTURE = folder + '/picture.png'
MACROS = folder + '/macros.bin'
with open(PICTURE, 'wb') as file:
    file.write(PNG)
with open(MACROS, 'wb') as file:
    file.write(bytes.fromhex('d0cf11e0a1b11ae1') + bytes(504))

FEATURES = []


def feature(name, ending='xlsx', **options):
    def register(add):
        FEATURES.append((name, ending, options, add))
        return add

    return register


@feature('plain grid')
def _(book, sheet):
    pass


@feature('pictures')
def _(book, sheet):
    sheet.insert_image('F2', PICTURE)
    sheet.insert_image('F8', PICTURE, {'url': 'https://example.com/', 'description': '公章', 'object_position': 3})


@feature('charts of every type')
def _(book, sheet):
    for at, kind in enumerate(['area', 'bar', 'column', 'doughnut', 'line', 'pie', 'radar', 'scatter', 'stock']):
        chart = book.add_chart({'type': kind})
        for column in 'BCD':
            chart.add_series({'categories': '=Sheet1!$A$2:$A$12', 'values': f'=Sheet1!${column}$2:${column}$12'})
        sheet.insert_chart(1 + 15 * at, 6, chart)


@feature('chart sheet')
def _(book, sheet):
    chart = book.add_chart({'type': 'column'})
    chart.add_series({'values': '=Sheet1!$D$2:$D$12'})
    book.add_chartsheet('图').set_chart(chart)


@feature('shapes')
def _(book, sheet):
    sheet.insert_textbox('F2', '负责人（签字）', {'width': 200, 'fill': {'color': '#EEEEEE'}})
    sheet.insert_textbox('F8', '', {'textlink': '=$A$1'})


@feature('form controls: buttons')
def _(book, sheet):
    sheet.insert_button('F2', {'caption': '提交', 'macro': 'submit'})
    sheet.insert_button('F5', {'caption': '清空', 'width': 80})


@feature('notes of others')
def _(book, sheet):
    sheet.write_comment('B2', '李工：已核', {'author': '李工'})
    sheet.write_comment('C5', '看得见的批注', {'author': '王工', 'visible': True, 'x_scale': 2, 'color': '#CCFFCC'})
    sheet.write_comment('D3', '很长' * 400)


@feature('notes beside buttons, pictures and a chart')
def _(book, sheet):
    sheet.write_comment('B2', '已核')
    sheet.insert_button('F2', {'caption': '提交'})
    sheet.insert_image('F8', PICTURE)
    chart = book.add_chart({'type': 'line'})
    chart.add_series({'values': '=Sheet1!$D$2:$D$12'})
    sheet.insert_chart('H2', chart)
    sheet.set_header('&G', {'image_left': PICTURE})


@feature('validations')
def _(book, sheet):
    rules = [
        {'validate': 'list', 'source': ['优', '良', '中', '差']},
        {'validate': 'list', 'source': '=$A$2:$A$5'},
        {'validate': 'decimal', 'criteria': 'between', 'minimum': 0, 'maximum': 100},
        {'validate': 'integer', 'criteria': '>', 'value': 1, 'input_title': '提示', 'input_message': '填整数'},
        {'validate': 'date', 'criteria': '>=', 'value': datetime.date(2022, 1, 1)},
        {'validate': 'time', 'criteria': '<', 'value': datetime.time(12)},
        {'validate': 'length', 'criteria': '<', 'value': 100, 'error_type': 'warning'},
        {'validate': 'custom', 'value': '=B2>0'},
    ]
    for at, rule in enumerate(rules):
        sheet.data_validation(1 + at, 1, 1 + at, 3, rule)
    sheet.data_validation('A1:J1048576', {'validate': 'any', 'input_message': '整列'})


@feature('conditional formats of every type')
def _(book, sheet):
    red = book.add_format({'bg_color': '#FFC7CE', 'font_color': '#9C0006'})
    rules = [
        {'type': 'cell', 'criteria': '>', 'value': 1, 'format': red},
        {'type': 'time_period', 'criteria': 'yesterday', 'format': red},
        {'type': 'text', 'criteria': 'containing', 'value': '指标', 'format': red},
        {'type': 'average', 'criteria': 'above', 'format': red},
        {'type': 'duplicate', 'format': red},
        {'type': 'unique', 'format': red},
        {'type': 'top', 'value': 3, 'format': red},
        {'type': 'bottom', 'value': 10, 'criteria': '%', 'format': red},
        {'type': 'blanks', 'format': red},
        {'type': 'no_blanks', 'format': red},
        {'type': 'errors', 'format': red},
        {'type': 'no_errors', 'format': red, 'stop_if_true': True},
        {'type': 'formula', 'criteria': '=$B2<$C2', 'format': red},
        {'type': '2_color_scale'},
        {'type': '3_color_scale'},
        {'type': 'data_bar'},
        {'type': 'data_bar', 'data_bar_2010': True, 'bar_solid': True, 'bar_negative_color': '#00FF00'},
        {'type': 'icon_set', 'icon_style': '3_traffic_lights'},
        {'type': 'icon_set', 'icon_style': '5_ratings', 'reverse_icons': True},
    ]
    for rule in rules:
        sheet.conditional_format('B2:D12', rule)


@feature('sparklines')
def _(book, sheet):
    sheet.add_sparkline('E2', {'range': 'Sheet1!B2:D2'})
    sheet.add_sparkline('E3', {'range': 'Sheet1!B3:D3', 'type': 'column', 'high_point': True})
    group = {'location': ['E4', 'E5'], 'range': ['Sheet1!B4:D4', 'Sheet1!B5:D5'], 'type': 'win_loss'}
    sheet.add_sparkline('E4', group)


@feature('tables')
def _(book, sheet):
    sheet.add_table('F2:H6', {'name': '明细', 'total_row': True, 'columns': [{'header': '甲'}, {'header': '乙', 'total_function': 'sum'}, {'header': '丙', 'formula': '=[@乙]*2'}]})
    book.add_worksheet('表格').add_table('A1:B4', {'data': [[1, 2], [3, 4], [5, 6]], 'style': 'Table Style Light 11'})


@feature('defined names')
def _(book, sheet):
    book.define_name('总分', '=Sheet1!$D$13')
    book.define_name('Sheet1!本表', '=Sheet1!$A$1:$D$13')
    book.define_name('系数', '=0.8')
    book.add_worksheet('说明')
    book.define_name('说明!本表', '=说明!$A$1')


@feature('print set-up')
def _(book, sheet):
    sheet.print_area('A1:D14')
    sheet.repeat_rows(0, 1)
    sheet.repeat_columns('A:A')
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.3, 0.3, 0.5, 0.5)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.print_row_col_headers()
    sheet.set_header('&L&"宋体,加粗"单位：街道&C第 &P 页&R&D')
    sheet.set_footer('&C共 &N 页')


@feature('page breaks')
def _(book, sheet):
    sheet.set_h_pagebreaks([5, 10])
    sheet.set_v_pagebreaks([2])


@feature('headers with pictures')
def _(book, sheet):
    sheet.set_header('&L&G&C绩效自评表', {'image_left': PICTURE})
    sheet.set_footer('&R&G', {'image_right': PICTURE})


@feature('headers with pictures and notes')
def _(book, sheet):
    sheet.set_header('&C&G', {'image_center': PICTURE})
    sheet.write_comment('B2', '已核')


@feature('background')
def _(book, sheet):
    sheet.set_background(PICTURE)


@feature('filters')
def _(book, sheet):
    sheet.autofilter('A2:D12')
    sheet.filter_column('B', 'x > 0.3')
    sheet.set_row(2, None, None, {'hidden': True})


@feature('outline')
def _(book, sheet):
    for row in range(4, 8):
        sheet.set_row(row, None, None, {'level': 1, 'hidden': True})
    sheet.set_row(8, None, None, {'collapsed': True})
    sheet.set_column('B:C', 12, None, {'level': 1})
    sheet.outline_settings(True, False, False, True)


@feature('frozen panes')
def _(book, sheet):
    sheet.freeze_panes(2, 1, 6, 1)


@feature('split panes')
def _(book, sheet):
    sheet.split_panes(30, 20)
    sheet.set_zoom(85)
    sheet.set_selection('B3:C4')


@feature('hidden rows, columns and sheets')
def _(book, sheet):
    sheet.set_row(8, None, None, {'hidden': True})
    sheet.set_column('C:C', None, None, {'hidden': True})
    book.add_worksheet('旧').hide()


@feature('protection of a sheet')
def _(book, sheet):
    sheet.protect('secret', {'objects': True, 'scenarios': True, 'format_cells': False})
    sheet.unprotect_range('B2:B9', '可填')


@feature('links')
def _(book, sheet):
    sheet.write_url('F2', 'https://example.com/a?b=1&c=2', string='网站', tip='提示')
    sheet.write_url('F3', "internal:'说 明'!A1")
    sheet.write_url('F4', 'external:..\\附件\\台账.xlsx#Sheet1!A1')
    book.add_worksheet('说 明')


@feature('rich text')
def _(book, sheet):
    bold, red = book.add_format({'bold': 1}), book.add_format({'color': 'red', 'font_script': 1})
    sheet.write_rich_string('A14', '注：', bold, '得分', red, '2', ' 按规则 <&>')


@feature('formulas, arrays and dynamic arrays')
def _(book, sheet):
    sheet.write_formula('F2', '=SUM(B2:D2)', None, 0.6)
    sheet.write_array_formula('F3:F5', '{=B3:B5*2}', None, 1)
    sheet.write_dynamic_array_formula('G2:G5', '=SORT(B2:B5)', None, 1)
    sheet.write_formula('F8', '=IFERROR(1/0,"无")', None, '无')
    sheet.write_boolean('F9', True)


@feature('dates of 1904', date_1904=True)
def _(book, sheet):
    sheet.write_datetime('F2', datetime.datetime(2022, 12, 31), book.add_format({'num_format': 'yyyy"年"m"月"d"日"'}))


@feature('properties')
def _(book, sheet):
    book.set_properties({'title': '绩效自评表', 'author': '张三', 'company': '街道', 'comments': '2022'})
    book.set_custom_property('单位', '街道')
    book.set_custom_property('日期', datetime.datetime(2022, 12, 31))
    book.set_custom_property('密级', 3)


@feature('macros', 'xlsm')
def _(book, sheet):
    book.add_vba_project(MACROS)
    book.set_vba_name('ThisWorkbook')
    sheet.set_vba_name('Sheet1')
    sheet.insert_button('F2', {'macro': 'submit', 'caption': '提交'})
    sheet.write_comment('B2', '已核')


@feature('strings in the cells', in_memory=True, constant_memory=True)
def _(book, sheet):
    pass


@feature('zip64')
def _(book, sheet):
    book.use_zip64()


@feature('right to left, tab colour, no zeros, ignored errors')
def _(book, sheet):
    sheet.right_to_left()
    sheet.set_tab_color('#FF9900')
    sheet.hide_zero()
    sheet.ignore_errors({'number_stored_as_text': 'B2:D12'})


@feature('everything at once')
def _(book, sheet):
    for name, _, options, add in FEATURES:
        if not options and name not in ('everything at once', 'macros', 'split panes', 'tables', 'chart sheet', 'notes of others', 'headers with pictures and notes', 'zip64', 'hidden rows, columns and sheets', 'links'):
            add(book, sheet)


def fill(book, sheet):
    grid = book.add_format({'border': 1, 'num_format': '0.00'})
    sheet.merge_range('A1:D1', '绩效自评表', book.add_format({'bold': 1, 'align': 'center', 'border': 1}))
    for row in range(1, 12):
        sheet.write(row, 0, f'指标{row}', grid)
        for column in range(1, 4):
            sheet.write(row, column, row * column / 10, grid)
    sheet.write_formula('D13', '=SUM(D2:D12)', grid, 19.8)


for name, ending, options, add in FEATURES:
    book = xlsxwriter.Workbook(f'{folder}/xlsxwriter-{name.replace("/", "")}.{ending}', options)
    sheet = book.add_worksheet('Sheet1')
    fill(book, sheet)
    add(book, sheet)
    book.close()
