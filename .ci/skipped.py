"""Reads what Surefire wrote, names every test that was skipped, and fails if there was one."""
import glob
import sys
from xml.etree import ElementTree

run = 0
skipped = []
for report in sorted(glob.glob('**/target/surefire-reports/TEST-*.xml', recursive=True)):
    for case in ElementTree.parse(report).iter('testcase'):
        run += 1
        mark = case.find('skipped')
        if mark is not None:
            reason = mark.get('message') or 'no reason given'
            skipped.append(f"{case.get('classname')}.{case.get('name')}: {reason}")

if run == 0:
    sys.exit('No test ran.')
if skipped:
    sys.exit('\n'.join([f'{len(skipped)} of {run} tests were skipped:', *skipped]))
print(f'{run} tests ran.')
