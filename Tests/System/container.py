# SPDX-License-Identifier: Apache-2.0
"""A Debian with a systemd of its own, booted in systemd-nspawn, on this machine's kernel.

The base system is built once by debootstrap and kept in the user's cache, outside the project; each run works on a copy.
Nothing here knows what is being tested.
"""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

RELEASE = "bookworm"
# What the programs link against, a Chinese locale for the message catalog, tools that the checks use.
PACKAGES = ["systemd", "systemd-sysv", "locales", "procps", "libsystemd0", "libseccomp2", "libyaml-0-2", "libstdc++6"]


class Unavailable(Exception):
    """This machine can't boot such a container; says why."""


def wait_until(seconds, condition, what):
    """Waits until `condition()` is true and returns what it returned; fails with `what` after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"after {seconds} s still not: {what}")
        time.sleep(0.05)


def base_system():
    """The folder with the untouched base system, built if it is missing."""
    for tool in ["debootstrap", "systemd-nspawn", "nsenter"]:
        if shutil.which(tool) is None:
            raise Unavailable(f"{tool} is not installed")
    if os.geteuid() != 0:
        raise Unavailable("needs root, to make and boot a system")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "shouwen-tests"
    base = cache / f"debian-{RELEASE}-1"
    if base.is_dir():
        return base
    cache.mkdir(parents=True, exist_ok=True)
    # Built under another name and renamed when complete: an interrupted run leaves no half a system behind.
    part = cache / f"{base.name}.part"
    shutil.rmtree(part, ignore_errors=True)
    log = cache / f"{base.name}.log"
    with log.open("wb") as output:
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", "--include=" + ",".join(PACKAGES), RELEASE, str(part)],
            stdout=output, stderr=output, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Unavailable(f"debootstrap failed, see {log}: {log.read_text(errors='replace')[-300:]}")
    (part / "etc/locale.gen").write_text("zh_CN.UTF-8 UTF-8\nen_US.UTF-8 UTF-8\n")
    subprocess.run(["chroot", str(part), "locale-gen"], check=True, stdout=subprocess.DEVNULL)
    part.rename(base)
    return base


class Container:
    """One copy of the base system; a context manager that removes it."""

    def __init__(self, base):
        self.root = base.parent / f"run-{os.getpid()}"
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(self.root)], check=True)
        # An empty machine id makes the first boot a first boot.
        (self.root / "etc/machine-id").write_text("")
        self.process = None
        self.leader = None
        self.is_kept = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shut_down()
        if not self.is_kept:
            shutil.rmtree(self.root, ignore_errors=True)

    def boot(self):
        """Boots it and waits until systemd has finished starting."""
        self.console = (self.root.parent / f"{self.root.name}.console").open("w+b")
        self.process = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--directory", str(self.root), "--boot", "--register=no", "--keep-unit",
             "--console=pipe",
             # nspawn of systemd 252 keeps these from its containers; a real machine doesn't.
             "--system-call-filter=landlock_create_ruleset landlock_add_rule landlock_restrict_self"],
            stdin=subprocess.DEVNULL, stdout=self.console, stderr=subprocess.STDOUT)
        try:
            self.leader = wait_until(20, self._find_leader, "the container has a first process")
            wait_until(
                60, lambda: self.run("systemctl", "is-system-running", check=False).stdout.strip() == "running",
                "systemd runs in the container")
        except AssertionError as problem:
            self.console.seek(0)
            console = self.console.read().decode(errors="replace")
            self.shut_down()
            raise Unavailable(f"a container does not boot here: {problem}\n{console[-600:]}") from problem

    def _find_leader(self):
        if self.process.poll() is not None:
            raise AssertionError(f"systemd-nspawn ended with status {self.process.returncode}")
        # systemd-nspawn starts through helpers that go away: the one we want is number 1 in a namespace of its own.
        for child in Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split():
            try:
                status = Path(f"/proc/{child}/status").read_text()
                program = os.readlink(f"/proc/{child}/exe")
            except OSError:
                continue
            if re.search(r"^NSpid:.*\t1$", status, re.M) and program.endswith("/systemd"):
                return int(child)
        return None

    def run(self, *command, check=True, user=None, locale="C.UTF-8", stdin=None):
        """Runs a command inside, as root or as `user`; returns it with its output as text."""
        if user:
            command = ("setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "--", *command)
        done = subprocess.run(
            ["nsenter", "--target", str(self.leader), "--mount", "--pid", "--uts", "--ipc", "--net", "--cgroup",
             "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", f"LANG={locale}", f"LC_ALL={locale}", *command],
            input=stdin, stdin=subprocess.DEVNULL if stdin is None else None, capture_output=True, text=True,
            errors="backslashreplace")
        if check and done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}: status {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def shut_down(self):
        """Powers it off; what doesn't obey is killed with everything in it."""
        if self.process is None:
            return
        try:
            if self.leader:
                os.kill(self.leader, signal.SIGRTMIN + 4)
                self.process.wait(30)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            pass
        if self.process.poll() is None:
            # Takes the whole container along.
            self.process.kill()
            self.process.wait(10)
        self.console.close()
        Path(self.console.name).unlink(missing_ok=True)
        self.process = None
