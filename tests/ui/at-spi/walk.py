#!/usr/bin/python3
# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the whole program over AT-SPI, as a screen reader does, and fails on a control without a name.

usage: xvfb-run dbus-run-session -- tests/ui/at-spi/walk.py PROGRAM [FILE...]

Needs at-spi2-core, gir1.2-atspi-2.0 and python3-gi. tst_accessibility walks the same inside the process and is part
of ctest; this one sees what really goes over the bus.
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

CONTROLS = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
    Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
    Atspi.Role.PROGRESS_BAR, Atspi.Role.LIST, Atspi.Role.LIST_ITEM, Atspi.Role.TABLE, Atspi.Role.TREE,
    Atspi.Role.MENU, Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.RADIO_MENU_ITEM,
    Atspi.Role.PAGE_TAB, Atspi.Role.CHART, Atspi.Role.FRAME, Atspi.Role.DIALOG, Atspi.Role.TABLE_COLUMN_HEADER,
}
TABLES = {Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE}


def application(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child and child.get_process_id() == pid:
            return child
    return None


def children(node, most):
    for i in range(min(node.get_child_count(), most)):
        child = node.get_child_at_index(i)
        if child:
            yield child


def walk(node, path, found, inside=None, part=False, depth=0):
    role = node.get_role()
    states = node.get_state_set()
    name = (node.get_name() or "").strip()
    here = f"{path}/{node.get_role_name()}[{name[:40]}]"
    menu = inside in (Atspi.Role.MENU, Atspi.Role.MENU_BAR)
    shown = states.contains(Atspi.StateType.SHOWING) or menu
    # The parts of a combo box or spin box speak through it; a frame that is no window is a border.
    part = part or inside in (Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON)
    border = role == Atspi.Role.FRAME and depth > 1
    if role in CONTROLS and shown and not part and not border:
        key = here
        if key not in found["seen"]:
            found["seen"].add(key)
            separator = menu and not states.contains(Atspi.StateType.ENABLED) and not name
            if not name and not separator:
                found["nameless"].append(here)
    if depth < 40:
        for child in children(node, 60 if role in TABLES else 400):
            walk(child, here, found, role, part, depth + 1)


def first(node, test, depth=0):
    if test(node):
        return node
    if depth < 12:
        for child in children(node, 400):
            hit = first(child, test, depth + 1)
            if hit:
                return hit
    return None


def press(node):
    names = [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]
    return "Press" in names and Atspi.Action.do_action(node, names.index("Press"))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
    program = subprocess.Popen(sys.argv[1:], env=environment)
    try:
        root = None
        for _ in range(200):
            root = application(program.pid)
            if root and root.get_child_count():
                break
            time.sleep(0.1)
        if not root:
            sys.exit("The program is not on the bus.")
        time.sleep(8)  # the file is analysed
        found = {"seen": set(), "nameless": []}
        steps = first(root, lambda n: n.get_role() == Atspi.Role.LIST and n.get_child_count() >= 9)
        if not steps:
            sys.exit("There is no list of steps.")
        for i in range(steps.get_child_count()):
            item = steps.get_child_at_index(i)
            # Through the menu, whose items have an action; they need not be open for that.
            go = first(root, lambda n: n.get_role() == Atspi.Role.MENU_ITEM and n.get_name() == item.get_name())
            if not go or not press(go):
                sys.exit(f"There is no way to the step {item.get_name()}.")
            time.sleep(1.0)
            before = len(found["seen"])
            walk(root, item.get_name(), found)
            print(f"{item.get_name()}: {len(found['seen']) - before} controls")
        print(f"{len(found['seen'])} controls, {len(found['nameless'])} nameless")
        for one in found["nameless"]:
            print(" ", one)
        sys.exit(1 if found["nameless"] or len(found["seen"]) < 100 else 0)
    finally:
        program.terminate()
        program.wait(20)


main()
