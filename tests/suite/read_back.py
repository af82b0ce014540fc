"""What another program's reader finds in a workbook of ours, as one JSON line: for tests/suite/tables_out.rs."""
import json
import sys

import openpyxl

found = {}
for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
    rows = list(sheet.iter_rows())
    head = [cell.value for cell in rows[0]]
    columns = {}
    for at, name in enumerate(head):
        cells = [row[at] for row in rows[1:] if row[at].value is not None]
        columns[name] = {
            "types": sorted({type(cell.value).__name__ for cell in cells}),
            "formats": sorted({cell.number_format for cell in cells}),
            "kinds": sorted({cell.data_type for cell in cells}),
            "first": str(cells[0].value) if cells else None,
        }
    widths = [dimension.width for dimension in sheet.column_dimensions.values()]
    found[sheet.title] = {
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "rows": len(rows) - 1,
        "head": head,
        "bold": all(cell.font.b for cell in rows[0]),
        "widest": max(widths),
        "narrowest": min(widths),
        "columns": columns,
    }
print(json.dumps(found))
