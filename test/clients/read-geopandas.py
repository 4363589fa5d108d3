"""Reads an address with geopandas, and prints its columns' types and its rows: one JSON object.

python3 read-geopandas.py ADDRESS
"""

import json
import sys

import geopandas

table = geopandas.read_file(sys.argv[1])
print(
    json.dumps(
        {
            "types": {name: str(kind) for name, kind in table.dtypes.items()},
            "rows": [
                [row.event_id, str(row.event_date)[:10], row.source_count, row.geometry.x, row.geometry.y]
                for row in table.itertuples()
            ],
        }
    )
)
