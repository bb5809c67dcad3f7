#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many of the first ten suggestions are about the same topic: Galley beside plain full-text engines and Hugo.

  relatedquality.py CORPUS.db --ours build/dev/tests/bench/relatedquality --work DIR [--asked 500] [--only NAME…]

CORPUS.db holds a table corpus(id, title, dek, body, section, tags, topic). The topic is the label: it is read here
alone, to judge the answers, and no engine is given it. Its tags follow the topic, so they would give it away: the
first table gives every engine the text alone (headline, standfirst, body; Hugo, which compares front matter only, the
24 heaviest words of the text as its keywords). The second table gives tags and section to those who take them.
Fewer than ten answers count as wrong ones. Needs PostgreSQL's programs, python3-xapian and hugo for their rows; what
is not installed is left out, visibly. The times include no start of a program, for Hugo they are those of a page.
Galley's newsrooms stay in DIR and are asked again by the next run; remove them to fill and index them anew.
"""
import argparse
import collections
import json
import math
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

WORD = re.compile(r"\w+")
FIRST = 10
TERMS = 24


class Corpus:
    def __init__(self, path, asked):
        rows = sqlite3.connect(path).execute(
            "SELECT id, title, dek, body, section, tags, topic FROM corpus ORDER BY id").fetchall()
        self.articles = rows
        self.topic = {row[0]: row[6] for row in rows}
        self.asked = [row[0] for row in rows][::max(1, len(rows) // asked)]
        self.counts = {}
        self.holders = collections.Counter()
        for row in rows:
            counts = collections.Counter()
            for text, weight in ((row[1], 3), (row[2], 2), (row[3], 1)):
                for word in WORD.findall(text.lower()):
                    if len(word) > 1:
                        counts[word] += weight
            self.counts[row[0]] = counts
            self.holders.update(counts.keys())

    def terms(self, article, most=TERMS):
        """The heaviest words, by the weight that findings of before used for all engines."""
        all_articles = len(self.articles)
        weigh = lambda word, count: (1 + math.log(count)) * math.log(1 + all_articles / self.holders[word])
        ranked = sorted(((-weigh(w, c), w) for w, c in self.counts[article].items()
                         if self.holders[w] * 10 <= all_articles))
        return [word for _, word in ranked[:most]]

    def precision(self, answers):
        right = sum(self.topic[found] == self.topic[article]
                    for article, near in answers.items() for found in near[:FIRST])
        return right / (FIRST * len(self.asked))


def timed_answers(corpus, ask):
    answers, times = {}, []
    for article in corpus.asked:
        begun = time.perf_counter()
        found = ask(article)
        times.append(1000 * (time.perf_counter() - begun))
        answers[article] = [other for other in found if other != article][:FIRST]
    times.sort()
    return answers, "%.2f / %.2f" % (times[len(times) // 2], times[len(times) * 99 // 100])


def galley(corpus, work, program, with_tags):
    newsroom = os.path.join(work, "quality-tags.galley" if with_tags else "quality.galley")
    with tempfile.TemporaryFile("w+", encoding="utf-8", dir=work) as lines:
        for _, title, dek, body, section, tags, _ in corpus.articles:
            article = {"headline": title, "standfirst": dek, "body": body}
            if with_tags:
                article.update(section=section, tags=tags.split(","))
            lines.write(json.dumps(article) + "\n")
        lines.flush()
        lines.seek(0)
        done = subprocess.run([program, newsroom, str(len(corpus.asked))], stdin=lines, check=True,
                              capture_output=True, text=True)
    answers = {}
    for line in done.stdout.splitlines():
        article, *near = map(int, line.split())
        answers[article] = near
    sys.stderr.write(done.stderr)
    saved = re.search(r"as saved: p50 ([\d.]+), p99 ([\d.]+)", done.stderr)
    index = sqlite3.connect(newsroom + "-index")
    try:
        size = index.execute("SELECT name, SUM(pgsize) FROM dbstat GROUP BY name").fetchall()
        for name, number in size:
            sys.stderr.write("  %s: %.0f bytes an article\n" % (name, number / len(corpus.articles)))
    except sqlite3.Error as error:
        sys.stderr.write("sizes are not told: %s\n" % error)
    return answers, " / ".join(saved.groups())


def fts5(corpus, work, _program, _with_tags):
    db = sqlite3.connect(os.path.join(work, "fts5.db"))
    db.executescript("PRAGMA journal_mode = off; DROP TABLE IF EXISTS news;"
                     "CREATE VIRTUAL TABLE news USING fts5(title, dek, body)")
    db.executemany("INSERT INTO news (rowid, title, dek, body) VALUES (?, ?, ?, ?)",
                   (row[:4] for row in corpus.articles))
    db.commit()

    def ask(article):
        words = " OR ".join('"%s"' % word for word in corpus.terms(article))
        return [row[0] for row in db.execute(
            "SELECT rowid FROM news WHERE news MATCH ? ORDER BY bm25(news, 3, 2, 1) LIMIT ?", (words, FIRST + 1))]
    return timed_answers(corpus, ask)


def postgresql(corpus, work, _program, _with_tags):
    programs = subprocess.run("ls -d /usr/lib/postgresql/*/bin | tail -1", shell=True, capture_output=True,
                              text=True).stdout.strip()
    if not programs:
        raise FileNotFoundError("PostgreSQL's programs")
    data = tempfile.mkdtemp(prefix="quality-pg-", dir="/tmp")
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(data, "postgres")
    run = lambda *command, **more: subprocess.run(
        as_user + list(command), check=True, cwd=data, stdout=subprocess.PIPE, **more)
    run(programs + "/initdb", "-D", data + "/db", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
    options = "-k %s -c listen_addresses= -c fsync=off" % data
    run(programs + "/pg_ctl", "-D", data + "/db", "-w", "-o", options, "-l", data + "/log", "start")
    try:
        plain = lambda text: text.replace("\\", " ").replace("\t", " ").replace("\n", " ")
        script = [
            "CREATE TABLE news (id INT PRIMARY KEY, title TEXT, rest TEXT, words TSVECTOR);",
            "COPY news (id, title, rest) FROM STDIN;"]
        script += ["%d\t%s\t%s" % (row[0], plain(row[1]), plain(row[2] + " " + row[3])) for row in corpus.articles]
        script += ["\\.", "UPDATE news SET words = setweight(to_tsvector('simple', title), 'A')"
                   " || to_tsvector('simple', rest);",
                   "CREATE INDEX ON news USING gin (words);", "ANALYZE news;", "\\timing on"]
        for article in corpus.asked:
            words = " | ".join(corpus.terms(article))
            script.append("SELECT %d, string_agg(id::text, ',') FROM (SELECT id FROM news, to_tsquery('simple', '%s')"
                          " AS q WHERE words @@ q AND id <> %d ORDER BY ts_rank(words, q) DESC, id LIMIT %d) AS found;"
                          % (article, words, article, FIRST))
        done = run(programs + "/psql", "-h", data, "-d", "postgres", "-qAt", "-v", "ON_ERROR_STOP=1",
                   input="\n".join(script), text=True)
    finally:
        run(programs + "/pg_ctl", "-D", data + "/db", "-m", "immediate", "stop")
        shutil.rmtree(data, ignore_errors=True)
    answers, times = {}, []
    for line in done.stdout.splitlines():
        if line.startswith("Time:"):
            times.append(float(line.split()[1]))
        elif "|" in line:
            article, near = line.split("|")
            answers[int(article)] = [int(n) for n in near.split(",") if n]
    times.sort()
    return answers, "%.2f / %.2f" % (times[len(times) // 2], times[len(times) * 99 // 100])


def xapian_eset(corpus, work, _program, _with_tags):
    import xapian
    folder = os.path.join(work, "xapian")
    shutil.rmtree(folder, ignore_errors=True)
    db = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
    for row in corpus.articles:
        document = xapian.Document()
        maker = xapian.TermGenerator()
        maker.set_document(document)
        for text, weight in ((row[1], 3), (row[2], 2), (row[3], 1)):
            maker.index_text_without_positions(text, weight)
        db.replace_document(row[0], document)
    db.commit()

    def ask(article):
        enquire = xapian.Enquire(db)
        itself = xapian.RSet()
        itself.add_document(article)
        enquire.set_query(xapian.Query.MatchAll)
        terms = [item.term for item in enquire.get_eset(40, itself)]
        enquire.set_query(xapian.Query(xapian.Query.OP_OR, terms))
        return [match.docid for match in enquire.get_mset(0, FIRST + 1)]
    return timed_answers(corpus, ask)


def hugo(corpus, work, _program, with_tags):
    if not shutil.which("hugo"):
        raise FileNotFoundError("hugo")
    site = os.path.join(work, "hugo-site")
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(site + "/content/news")
    os.makedirs(site + "/layouts/_default")
    with open(site + "/config.toml", "w", encoding="utf-8") as config:
        config.write('baseURL = "https://x.example/"\ndisableKinds = ["taxonomy", "term", "404", "home", "section",'
                     ' "RSS", "sitemap"]\ntimeout = "3600s"\n[related]\nincludeNewer = true\nthreshold = 1\n'
                     '[[related.indices]]\nname = "keywords"\nweight = 100\n')
    with open(site + "/layouts/_default/single.html", "w", encoding="utf-8") as page:
        page.write("{{ range first 10 (site.RegularPages.Related .) }}{{ .Params.number }} {{ end }}")
    for row in corpus.articles:
        keywords = row[5].split(",") if with_tags else corpus.terms(row[0])
        with open("%s/content/news/a%d.md" % (site, row[0]), "w", encoding="utf-8") as page:
            page.write("---\ntitle: %s\nnumber: %d\ndate: %s\nkeywords: %s\n---\n" % (
                json.dumps(row[1]), row[0], time.strftime("%Y-%m-%d", time.gmtime(86400 * (row[0] // 4))),
                json.dumps(keywords)))
    begun = time.perf_counter()
    subprocess.run(["hugo", "--quiet", "-s", site, "-d", site + "/out"], check=True)
    each = 1000 * (time.perf_counter() - begun) / len(corpus.articles)
    answers = {}
    for article in corpus.asked:
        with open("%s/out/news/a%d/index.html" % (site, article), encoding="utf-8") as page:
            answers[article] = [int(n) for n in page.read().split()]
    return answers, "%.2f" % each


ENGINES = {"galley": ("Galley", galley), "fts5": ("FTS5, bm25, OR of 24 terms", fts5),
           "postgresql": ("PostgreSQL, ts_rank, OR of 24 terms", postgresql),
           "xapian": ("Xapian, ESet of 40 terms", xapian_eset), "hugo": ("Hugo, related by keywords", hugo)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--ours", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--asked", type=int, default=500)
    parser.add_argument("--only", nargs="*", default=list(ENGINES))
    given = parser.parse_args()
    given.work = os.path.abspath(given.work)
    corpus = Corpus(given.corpus, given.asked)
    for with_tags in (False, True):
        print("\n%s (%d articles, %d asked)" % ("With tags and section" if with_tags else "By the text alone",
                                              len(corpus.articles), len(corpus.asked)))
        print("| | precision at 10 | p50 / p99, ms |\n|---|--:|--:|", flush=True)
        for name, (title, engine) in ENGINES.items():
            if name not in given.only or (with_tags and name not in ("galley", "hugo")):
                continue
            try:
                answers, times = engine(corpus, given.work, given.ours, with_tags)
            except (ImportError, FileNotFoundError) as missing:
                print("| %s | not installed: %s | |" % (title, missing))
                continue
            print("| %s | %.3f | %s |" % (title, corpus.precision(answers), times), flush=True)


if __name__ == "__main__":
    main()
