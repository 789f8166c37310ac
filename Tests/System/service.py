# SPDX-License-Identifier: Apache-2.0
"""shouwen installed in a container: what an operator and a dropper would type, and what they would see."""

import hashlib
import json
import re
import shutil
import subprocess
import time
from pathlib import Path

from container import wait_until

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = next((PROJECT / "deploy/sample").glob("*.txt"))
DROPPER = "zhang"


def reports(count, tag, folder=None):
    """`count` reports with bytes of their own: real ones from `folder`, else the sample under other headings."""
    if folder:
        found = sorted(Path(folder).glob("*.txt"))[:count]
        return {f"{tag}-{path.name}": path.read_bytes() for path in found}
    text = SAMPLE.read_text(encoding="utf-8")
    return {f"{tag}-{i}.txt": text.replace("青岚县", f"青岚县{tag}{i}号", 1).encode() for i in range(count)}


def identifier(content):
    """The id of a report of these bytes."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


class Service:
    """The unit shouwen.service in a container."""

    def __init__(self, container, rehearsal_reader):
        self.container = container
        self.host = container.root / "srv/shouwen"
        self.rehearsal_reader = rehearsal_reader
        self.since = 0

    # Systemd.

    def systemctl(self, *words, check=True):
        return self.container.run("systemctl", *words, check=check).stdout.strip()

    def property(self, name):
        return self.systemctl("show", "--property", name, "--value", "shouwen")

    def process(self):
        return int(self.property("MainPID"))

    def start(self):
        self.systemctl("reset-failed", "shouwen", check=False)
        self.systemctl("start", "shouwen")

    def configure(self, text):
        (self.container.root / "etc/shouwen/shouwen.yaml").write_text(text, encoding="utf-8")

    def drop_in(self, text):
        """Replaces our one drop-in; empty text removes it. Takes effect at the next start."""
        folder = self.container.root / "etc/systemd/system/shouwen.service.d"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "test.conf").write_text(text)
        self.systemctl("daemon-reload")

    def peak_memory(self):
        """The largest resident sets of daemon and readers so far, in MiB, by program name."""
        peaks = {}
        for process in self.container.run("pgrep", "--uid", "shouwen").stdout.split():
            status = self.container.run("cat", f"/proc/{process}/status", check=False).stdout
            found = re.search(r"^Name:\s*(\S+).*^VmHWM:\s*(\d+) kB", status, re.S | re.M)
            if found:
                peaks[found.group(1)] = max(peaks.get(found.group(1), 0), round(int(found.group(2)) / 1024, 1))
        return peaks

    # Reports.

    def drop(self, name, content, mode=0o640, user=DROPPER):
        """Drops a file as `user` does: written under an ignored name, then renamed. Names are bytes or text."""
        name = name.encode() if isinstance(name, str) else name
        script = (
            "import os,sys\n"
            f"os.umask(0); name=bytes.fromhex('{name.hex()}'); part=b'/srv/shouwen/inbox/.'+name[:200]+b'.part'\n"
            f"f=os.open(part, os.O_WRONLY|os.O_CREAT|os.O_EXCL, 0o{mode:o}); os.write(f, sys.stdin.buffer.read())\n"
            "os.close(f); os.rename(part, b'/srv/shouwen/inbox/'+name)\n")
        self.as_dropper(script, content, user)

    def as_dropper(self, script, content=b"", user=DROPPER):
        """Runs Python of this machine as a user of the container, inside its root."""
        password = (self.container.root / "etc/passwd").read_text()
        uid = int(re.search(rf"^{user}:[^:]*:(\d+):", password, re.M).group(1))
        groups = (self.container.root / "etc/group").read_text()
        drop = int(re.search(r"^shouwen-drop:[^:]*:(\d+):", groups, re.M).group(1))
        member = re.search(rf"^shouwen-drop:.*[:,]{user}(,|$)", groups, re.M)
        prelude = (
            "import os\n"
            f"os.chroot({str(self.container.root)!r}); os.chdir('/')\n"
            f"os.setgroups([{drop if member else ''}]); os.setgid({uid}); os.setuid({uid})\n")
        done = subprocess.run(
            ["python3", "-c", prelude + script], input=content, capture_output=True)
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout

    def results(self, content):
        """Directories in archive/ whose original has these bytes."""
        number = identifier(content)[7:15]
        return [path for path in self.host.glob(f"archive/*/*/*/*.{number}*") if (path / "report.json").is_file()]

    def failures(self, content):
        """Directories in failed/ for these bytes."""
        return list(self.host.glob(f"failed/*.{identifier(content)[7:15]}*"))

    def await_result(self, content, seconds=30):
        return wait_until(seconds, lambda: self.results(content), "the report is in the archive")[0]

    def await_failure(self, content, seconds=60):
        return wait_until(seconds, lambda: self.failures(content), "the file is in failed")[0]

    def waiting(self):
        """Files in the inbox that are no dot-files."""
        return [path for path in self.host.glob("inbox/**/*") if path.is_file() and path.name[0] != "."]

    def in_work(self):
        return list(self.host.glob("work/*"))

    # Journal.

    def mark(self):
        """Entries from here on are new to `entries`."""
        # The container has this machine's clock. --after-cursor shows nothing when matches leave its entry out.
        self.since = time.time_ns() // 1000

    def entries(self, *matches):
        """Our entries since the mark that match `FIELD=value`, each a dictionary."""
        self.container.run("journalctl", "--sync", check=False)
        lines = self.container.run(
            "journalctl", "--output=json", "--all", "--no-pager", "_SYSTEMD_UNIT=shouwen.service", *matches).stdout
        entries = [json.loads(line) for line in lines.splitlines()]
        return [entry for entry in entries if int(entry["__REALTIME_TIMESTAMP"]) >= self.since]

    def event(self, kind, seconds=30):
        """The first entry of this event since the mark."""
        return wait_until(seconds, lambda: self.entries(f"SHOUWEN_EVENT={kind}"), f"event {kind} in the journal")[0]

    def status(self):
        return self.property("StatusText")

    # The reader of the test build.

    def use_rehearsal_reader(self, wanted):
        """Puts the test build's reader into place, or the real one back."""
        place = self.container.root / "usr/lib/shouwen/shouwen-reader"
        kept = place.with_suffix(".real")
        if wanted:
            place.rename(kept)
            shutil.copy(self.rehearsal_reader, place)
        elif kept.exists():
            place.unlink()
            kept.rename(place)
