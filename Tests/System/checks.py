# SPDX-License-Identifier: Apache-2.0
"""What is promised of the installed service, each promise one function. They run in this order, on one boot."""

import ctypes
import errno
import json
import re
import time
import unittest

from container import wait_until
from service import DROPPER, identifier, reports

CHECKS = []


def check(sentence):
    """Registers a check under the promise that it proves."""
    def register(function):
        CHECKS.append((sentence, function))
        return function
    return register


def skip(reason):
    raise unittest.SkipTest(reason)


@check("the installed files make user, groups and folders at boot, each with its rights")
def installed(service):
    run = service.container.run
    assert "shouwen-drop" in run("id", "-nG", "shouwen").stdout.split()
    rights = run("stat", "--format=%a %U:%G", *[f"/srv/shouwen/{name}" for name in
                 ["inbox", "work", "archive", "failed", ".shouwen"]]).stdout.split("\n")[:5]
    assert rights == ["3770 shouwen:shouwen-drop", "700 shouwen:shouwen", "750 shouwen:shouwen",
                      "750 shouwen:shouwen", "750 shouwen:shouwen"], rights
    run("systemd-analyze", "verify", "shouwen.service")


@check("systemd-analyze security: exposure at most 0.6")
def exposure(service):
    done = service.container.run(
        "systemd-analyze", "security", "--no-pager", "--offline=yes", "--threshold=6",
        "/usr/lib/systemd/system/shouwen.service")
    assert "Overall exposure level" in done.stdout, done.stdout


@check("the unit is active only after READY, and then the inbox is watched")
def ready(service):
    # A shell that stops itself and becomes the daemon when it is continued: until then nobody says READY.
    service.drop_in("[Service]\nExecStart=\nExecStart=/bin/sh -c 'kill -STOP $$$$; exec /usr/bin/shouwen run'\n"
                    "ExecPaths=/usr/bin /bin\n")
    service.systemctl("start", "--no-block", "shouwen")
    process = wait_until(10, lambda: service.process() or None, "the unit has a process")
    time.sleep(1.5)
    assert service.property("ActiveState") == "activating"
    service.container.run("kill", "-CONT", str(process))
    wait_until(20, lambda: service.property("ActiveState") == "active", "the unit is active")
    assert service.process() == process
    watches = service.container.run("grep", "-hsc", "^inotify", "-r", f"/proc/{process}/fdinfo", check=False).stdout
    assert any(int(count) > 0 for count in watches.split()), "no inotify watch when READY was said"
    service.systemctl("stop", "shouwen")
    service.drop_in("")
    service.start()


@check("a report dropped by a user of shouwen-drop becomes a filed JSON")
def dropped(service):
    name, content = next(iter(reports(1, "首").items()))
    began = time.monotonic()
    service.drop(name, content)
    place = service.await_result(content)
    service.measured = f"{int((time.monotonic() - began) * 1000)} ms, peak memory in MiB: {service.peak_memory()}"
    report = json.loads((place / "report.json").read_text(encoding="utf-8"))
    assert report["id"] == identifier(content) and report["source"]["name"] == name
    assert (place / name).read_bytes() == content
    for fact in report["indicators"] + report["dates"] + report["otherNumbers"]:
        assert fact["quote"] == report["text"][fact["span"][0]:fact["span"][1]]
    json.loads((place / "receipt.json").read_text(encoding="utf-8"))
    rights = service.container.run("stat", "--format=%U:%G %a", *["/" + str(p.relative_to(service.container.root))
                                   for p in [place, place / "report.json", place / name]]).stdout
    assert rights == "shouwen:shouwen 750\nshouwen:shouwen 640\nshouwen:shouwen 640\n", rights
    assert not service.waiting() and not service.in_work()


@check("the entry has its fields and its MESSAGE_ID, and no word of the report")
def fields(service):
    entry = service.event("archived")
    assert re.fullmatch("[0-9a-f]{32}", entry["MESSAGE_ID"])
    assert entry["PRIORITY"] == "5" and entry["SYSLOG_IDENTIFIER"] == "shouwen"
    assert entry["_COMM"] == "shouwen" and entry["CODE_FILE"].startswith("Desk/")
    assert entry["SHOUWEN_VERDICT"] == "archived" and entry["SHOUWEN_NAME"] == "首-0.txt"
    assert entry["SHOUWEN_ID"].startswith("sha256:") and int(entry["SHOUWEN_MS"]) >= 0
    assert int(entry["SHOUWEN_INDICATORS"]) > 20
    everything = service.container.run("journalctl", "--output=json", "--all").stdout
    for words in ["公立医院高质量发展", "48.6万人次", "沈怀岳", "顾晓棠"]:
        assert words not in everything, f"{words} stands in the journal"


@check("journalctl -x explains it in English and in Chinese; so it does every event")
def catalog(service):
    run = service.container.run
    for locale, words in [("C.UTF-8", "A report was read and filed"), ("zh_CN.UTF-8", "报告已阅读并归档")]:
        shown = run("journalctl", "-x", "--no-pager", "SHOUWEN_EVENT=archived", locale=locale).stdout
        assert words in shown and "@SHOUWEN" not in shown, shown
        listed = run("journalctl", "--list-catalog", locale=locale).stdout
        assert listed.count(" shouwen: ") == 24, listed.count(" shouwen: ")


@check("systemctl status counts what was done")
def status(service):
    wait_until(10, lambda: "归档 1" in service.status(), "the status line counts one report")


@check("five reports at once: five directories, five entries")
def five(service):
    service.mark()
    all_five = reports(5, "五", service.reports_folder)
    for name, content in all_five.items():
        service.drop(name, content)
    places = [service.await_result(content) for content in all_five.values()]
    assert len(set(places)) == 5
    entries = wait_until(
        10, lambda: (found := service.entries("SHOUWEN_EVENT=archived")) and len(found) >= 5 and found, "five entries")
    assert sorted(entry["SHOUWEN_ID"] for entry in entries) == sorted(map(identifier, all_five.values()))


@check("the same bytes again: one result, one entry that says duplicate")
def duplicate(service):
    service.mark()
    content = next(iter(reports(1, "首").values()))
    service.drop("又一份.txt", content)
    entry = service.event("duplicate")
    assert entry["SHOUWEN_ID"] == identifier(content) and len(service.results(content)) == 1
    wait_until(10, lambda: not service.waiting() and not service.in_work(), "nothing is left in hand")


@check("a name with newlines and escape sequences forges no entry and loses no byte")
def hostile_name(service):
    service.mark()
    name = b"x\nPRIORITY=0\nMESSAGE=forged\x1b[2J\xc4\xea.txt"
    content = next(iter(reports(1, "名").values()))
    service.drop(name, content)
    place = service.await_result(content)
    assert (str(place).encode() + b"/" + name) in [bytes(p) for p in place.iterdir()]
    entry = service.event("archived")
    assert bytes(entry["SHOUWEN_NAME"]) == name, entry["SHOUWEN_NAME"]
    assert "\n" not in entry["MESSAGE"] and "\x1b" not in entry["MESSAGE"] and entry["PRIORITY"] == "5"
    assert not service.entries("MESSAGE=forged\x1b[2J") and not service.entries("PRIORITY=0")


@check("a file that may not be read waits, is told once, and is taken when its owner permits it")
def permission(service):
    service.mark()
    content = next(iter(reports(1, "权").values()))
    service.drop("无权.txt", content, mode=0o600)
    assert service.event("waiting-for-permission")["SHOUWEN_NAME"] == "无权.txt"
    time.sleep(2)
    assert not service.results(content) and len(service.entries("SHOUWEN_EVENT=waiting-for-permission")) == 1
    service.as_dropper("os.chmod('/srv/shouwen/inbox/无权.txt', 0o640)")
    service.await_result(content)


@check("a file that its dropper still holds open for writing is not taken, however quiet it is")
def open_file(service):
    content = next(iter(reports(1, "开").values()))
    script = (
        "import os,sys,time\n"
        "f=os.open('/srv/shouwen/inbox/未完.txt', os.O_WRONLY|os.O_CREAT, 0o640); b=sys.stdin.buffer.read()\n"
        "os.write(f, b[:1000]); time.sleep(4)\n"
        "assert os.path.exists('/srv/shouwen/inbox/未完.txt'), 'taken while it was open'\n"
        "os.write(f, b[1000:]); os.close(f)\n")
    service.as_dropper(script, content)
    service.await_result(content)


@check("reload: a good configuration takes effect; a bad one changes nothing and is told")
def reload(service):
    process = service.process()
    service.mark()
    service.configure("watch:\n  settle: 300ms\n")
    service.systemctl("reload", "shouwen")
    assert "watch.settle" in service.event("reloaded")["SHOUWEN_KEYS"]
    service.configure("watch:\n  settle: soon\n  setle: 1s\n")
    service.systemctl("reload", "shouwen")
    refused = service.event("reload-failed")
    assert refused["PRIORITY"] == "3" and "shouwen.yaml:2" in refused["SHOUWEN_ERROR"], refused
    wait_until(10, lambda: "shouwen.yaml" in service.status(), "the status line tells of the bad configuration")
    content = next(iter(reports(1, "载").values()))
    service.drop("照常.txt", content)
    service.await_result(content)
    service.configure("")
    service.systemctl("reload", "shouwen")
    wait_until(10, lambda: "shouwen.yaml" not in service.status(), "the status line is clean again")
    assert service.process() == process and service.property("ActiveState") == "active"


@check("with a bad configuration it ends with status 78 and systemd doesn't try again")
def bad_start(service):
    service.systemctl("stop", "shouwen")
    service.mark()
    service.configure("nonsense: 1\n")
    done = service.container.run("systemctl", "start", "shouwen", check=False)
    assert done.returncode != 0
    assert service.event("refused")["PRIORITY"] == "3"
    time.sleep(3)
    assert service.property("ExecMainStatus") == "78" and service.property("NRestarts") == "0"
    assert service.property("ActiveState") == "failed"
    service.configure("")
    service.start()


@check("a loop that hangs is ended by the watchdog and started again; what was dropped meanwhile is filed")
def watchdog(service):
    # A stopped process is a loop that doesn't go round: nobody says WATCHDOG=1. systemd answers with SIGABRT, which a
    # stopped process doesn't take before it is continued; that is done once systemd has given its verdict. So the
    # program as it is shipped is tested, without a failpoint.
    service.drop_in("[Service]\nWatchdogSec=3s\nRestartSec=100ms\n")
    service.systemctl("restart", "shouwen")
    process = service.process()
    # Fed while it goes round, far longer than the watchdog waits, with nothing to do.
    time.sleep(7)
    assert service.process() == process and service.property("NRestarts") == "0"
    service.mark()
    content = next(iter(reports(1, "犬").values()))
    service.container.run("kill", "-STOP", str(process))
    service.drop("挂起时.txt", content)
    wait_until(20, lambda: service.property("SubState") == "stop-watchdog" or service.process() != process,
               "the watchdog has run out")
    service.container.run("kill", "-CONT", str(process), check=False)
    wait_until(20, lambda: service.property("ActiveState") == "active" and service.process() not in (0, process),
               "the service is started again")
    assert service.property("NRestarts") == "1"
    service.await_result(content)
    service.drop_in("")
    service.systemctl("restart", "shouwen")


@check("kill -9 in the middle of the work, five times: nothing is lost, nothing is filed twice")
def killed(service):
    service.drop_in("[Service]\nRestartSec=100ms\nStartLimitBurst=50\n")
    service.systemctl("restart", "shouwen")
    all_of_them = reports(60, "杀")
    service.mark()
    names = list(all_of_them.items())
    hit = 0
    for round_number in range(5):
        for name, content in names[round_number * 12:(round_number + 1) * 12]:
            service.drop(name, content)
            # Killed while something is in work/, not between two files.
            if hit == round_number and service.in_work():
                process = service.process()
                service.container.run("kill", "-KILL", str(process), check=False)
                if service.in_work():
                    hit += 1
        wait_until(30, lambda: service.property("ActiveState") == "active", "the service is active again")
    for content in all_of_them.values():
        service.await_result(content, 60)
    wait_until(20, lambda: not service.waiting() and not service.in_work(), "nothing is left in inbox and work")
    assert hit >= 3, f"only {hit} kills met a file in work: the fault did not happen"
    for content in all_of_them.values():
        assert len(service.results(content)) == 1
    recovered = service.entries("SHOUWEN_EVENT=recovered")
    assert recovered, "nothing was recovered: the fault did not happen"
    # One verdict a file; an entry may be lost with the process that was about to write it, never doubled.
    told = [entry["SHOUWEN_ID"] for entry in service.entries("SHOUWEN_EVENT=archived")]
    assert len(told) == len(set(told)), "a report has two entries"
    service.drop_in("")
    service.systemctl("restart", "shouwen")


@check("stop: quickly, with what is in hand finished or returned; the rest is read at the next start")
def stop(service):
    all_of_them = reports(30, "停")
    service.mark()
    for name, content in all_of_them.items():
        service.drop(name, content)
    began = time.monotonic()
    service.systemctl("stop", "shouwen")
    assert time.monotonic() - began < 25, "longer than stop.grace"
    assert service.property("Result") == "success" and service.event("stopped")
    assert not service.in_work(), "something is left in work after an orderly end"
    service.start()
    for content in all_of_them.values():
        service.await_result(content)


@check("status and check work for the operator, status also without the journal")
def operator(service):
    run = service.container.run
    page = json.loads(run("shouwen", "status", "--json").stdout)
    assert isinstance(page, dict) and page
    assert "归档" in run("shouwen", "status", user="shouwen", locale="zh_CN.UTF-8").stdout
    done = run("shouwen", "check", check=False)
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stdout + done.stderr


@check("the readers are locked in with everything that this kernel has")
def walls(service):
    # The container has this machine's kernel: asked by landlock_create_ruleset(NULL, 0, VERSION), number 444 everywhere.
    if ctypes.CDLL(None).syscall(444, None, 0, 1) < 1:
        skip("this kernel has no Landlock")
    service.since = 0
    assert not service.entries("SHOUWEN_EVENT=sandbox-degraded"), "Landlock is there and was not used"


@check("a reader that is attacked from inside reaches no file, no network, no process")
def sandbox(service):
    if service.rehearsal_reader is None:
        skip("no test build of the reader was given (--rehearsal)")
    service.systemctl("stop", "shouwen")
    service.use_rehearsal_reader(True)
    service.start()
    content = b"#!shouwen-rehearsal attack\n"
    service.drop("attack.txt", content)
    reason = json.loads((service.await_failure(content) / "reason.json").read_text(encoding="utf-8"))
    tries = dict(re.findall(r"([a-z][\w-]*)=(-?\d+)", json.dumps(reason, ensure_ascii=False)))
    assert {"open", "internet", "unix", "exec", "kill", "fork"} <= tries.keys() and len(tries) >= 30, reason
    refused = {str(errno.EPERM), str(errno.EACCES)}
    assert set(tries.values()) <= refused, {name: result for name, result in tries.items() if result not in refused}


@check("a reader that crashes on every try costs its file the verdict and the daemon nothing")
def crash(service):
    if service.rehearsal_reader is None:
        skip("no test build of the reader was given (--rehearsal)")
    service.mark()
    process = service.process()
    crashing = b"#!shouwen-rehearsal abort\n"
    beside = next(iter(reports(1, "旁").values()))
    service.drop("crash.txt", crashing)
    service.drop("旁.txt", beside)
    service.await_failure(crashing)
    service.await_result(beside)
    deaths = service.entries("SHOUWEN_EVENT=reader-died")
    assert [entry["SHOUWEN_ATTEMPT"] for entry in deaths] == ["1", "2"], deaths
    failed = service.event("failed")
    assert failed["SHOUWEN_REASON"] == "reader-crashed" and failed["PRIORITY"] == "4"
    assert service.process() == process
    service.systemctl("stop", "shouwen")
    service.use_rehearsal_reader(False)
    service.start()


@check("nobody outside the groups reads inbox or archive; a dropper doesn't read the archive")
def strangers(service):
    run = service.container.run
    for user, folder in [("nobody", "inbox"), ("nobody", "archive"), (DROPPER, "archive"), (DROPPER, "failed"),
                         (DROPPER, "work")]:
        done = run("setpriv", f"--reuid={user}", f"--regid={'nogroup' if user == 'nobody' else user}", "--init-groups",
                   "ls", f"/srv/shouwen/{folder}", check=False)
        assert done.returncode != 0, f"{user} lists {folder}"


@check("the whole run left no entry of error or worse but those that were provoked")
def quiet(service):
    service.since = 0
    loud = [entry for entry in service.entries() if int(entry.get("PRIORITY", 6)) <= 3]
    surprising = [entry["MESSAGE"] for entry in loud if entry.get("SHOUWEN_EVENT") not in ("refused", "reload-failed")]
    assert not surprising, surprising
