"""table.py PAGE FILE: writes the videos of a network page as a plain table for each of its two tabs, with a search."""
import re
import sys

page, file = sys.argv[1:]
ARTICLE = re.compile(r'<article .*aria-labelledby="(sound|account)-')
NAME = re.compile(r'<h3 [^>]*>(.*)</h3>')
ARTIST = re.compile(r'<p class="by">(<bdi data-find>.*?</bdi>)?')
VIDEO = "<tr><td>"

HEAD = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Network report</title></head>
<body>
<p><a href="#sounds">Sounds</a> <a href="#accounts">Accounts</a></p>
"""
SECTION = """<section id="{id}"{hidden}>
<p><input type="search" data-search> <span data-count></span></p>
<table>
<thead><tr>{head}<th>Day (UTC)</th><th>Caption</th><th>Views</th><th>Likes</th><th>Comments</th><th>Shares</th>\
<th>Engagement</th><th>Link</th></tr></thead>
<tbody>
{rows}</tbody>
</table>
</section>
"""
SCRIPT = """<script>
const sections = [...document.querySelectorAll('section')];
document.querySelectorAll('a[href^="#"]').forEach((link) => link.addEventListener('click', (event) => {
  event.preventDefault();
  sections.forEach((section) => { section.hidden = '#' + section.id !== link.hash; });
}));
sections.forEach((section) => {
  const count = section.querySelector('[data-count]');
  const rows = [...section.querySelectorAll('tbody tr')];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  section.querySelector('[data-search]').addEventListener('input', (event) => {
    const text = event.target.value.toLowerCase();
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !texts[index].includes(text);
      if (!row.hidden) shown++;
    });
    count.textContent = shown + ' of ' + rows.length + ' videos';
  });
});
</script>
</body>
</html>
"""

rows = {"sound": [], "account": []}
with open(page, encoding="utf-8") as lines:
    tab = None
    for line in lines:
        article, name, artist = ARTICLE.match(line), NAME.match(line), ARTIST.match(line)
        if article:
            tab = article[1]
        elif tab and name:
            first = f"<td>{name[1]}</td>"
        elif tab == "sound" and artist:
            first += f"<td>{artist[1] or ''}</td>"
        elif tab and line.startswith(VIDEO):
            rows[tab].append("<tr>" + first + line.removeprefix("<tr>"))
with open(file, "w", encoding="utf-8") as out:
    out.write(HEAD)
    out.write(SECTION.format(
        id="sounds", hidden="", head="<th>Sound</th><th>Artist</th><th>Account</th>", rows="".join(rows["sound"])))
    out.write(SECTION.format(
        id="accounts", hidden=" hidden", head="<th>Account</th><th>Sound</th>", rows="".join(rows["account"])))
    out.write(SCRIPT)
