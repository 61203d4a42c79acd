"""Reads what Surefire wrote, names every test that was skipped, and fails if there was one.

Excused is only what cannot be tried as the superuser, while this runs as the superuser.
"""
import glob
import os
import sys
from xml.etree import ElementTree


def reason(mark):
    text = mark.get('message') or (mark.text or '').split('\n\tat ')[0]
    return ' '.join(text.split()) or 'no reason given'


run = 0
skipped = []
for report in sorted(glob.glob('**/target/surefire-reports/TEST-*.xml', recursive=True)):
    for case in ElementTree.parse(report).iter('testcase'):
        run += 1
        mark = case.find('skipped')
        if mark is not None:
            skipped.append((f"{case.get('classname')}.{case.get('name')}", reason(mark)))

excused = [why for _, why in skipped if 'the superuser' in why and os.geteuid() == 0]
print(f'{run} tests, {len(skipped)} of them skipped, {len(excused)} of those excused.')
for name, why in skipped:
    print(f'  {name}: {why}')
if run == 0 or len(skipped) > len(excused):
    sys.exit(1)
