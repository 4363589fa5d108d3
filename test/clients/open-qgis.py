"""Opens the feed as a layer of QGIS, and prints what it has there: one JSON object.

python3 open-qgis.py ORIGIN [--filter EXPRESSION] [--box WEST SOUTH EAST NORTH]
"""

import argparse
import json
import sys

from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

arguments = argparse.ArgumentParser()
arguments.add_argument("origin")
arguments.add_argument("--filter")
arguments.add_argument("--box", nargs=4, type=float)
asked = arguments.parse_args()

application = QgsApplication([], False)
application.initQgis()

layer = QgsVectorLayer(f"url='{asked.origin}/' typename='events' pagingEnabled='true'", "events", "OAPIF")
if not layer.isValid():
    sys.exit(f"not a layer: {layer.error().message()}")
if asked.filter and not layer.setSubsetString(asked.filter):
    sys.exit(f"not a filter: {asked.filter}")

request = QgsFeatureRequest()
if asked.box:
    request.setFilterRect(QgsRectangle(*asked.box))
rows = list(layer.getFeatures(request))

print(
    json.dumps(
        {
            "count": layer.featureCount(),
            "types": {field.name(): field.typeName() for field in layer.fields()},
            "rows": [[row["event_id"], *row.geometry().asPoint()] for row in rows],
        }
    )
)
del layer
application.exitQgis()
