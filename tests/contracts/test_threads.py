"""Contracts of `Thread` and the functions of `threading`."""

from __future__ import annotations

import pytest


def text_of(name):
    """A name as `str`: the models have the runtime's strings."""
    return name if isinstance(name, str) else name.data.bytes.decode()


def test_arguments(system):
    def contract(m):
        seen = []

        def work(*args, **kwargs):
            seen.append((args, kwargs))

        for thread in (
            m.threading.Thread(target=work),
            m.threading.Thread(target=work, args=(1, 2)),
            m.threading.Thread(None, work, None, (3,), {"key": 4}),
            m.threading.Thread(target=work, kwargs={"key": 5}),
            m.threading.Thread(),
        ):
            thread.start()
            thread.join()
        assert seen == [((), {}), ((1, 2), {}), ((3,), {"key": 4}), ((), {"key": 5})]

    system.run(contract)


def test_life(system):
    def contract(m):
        event = m.threading.Event()
        thread = m.threading.Thread(target=event.wait)
        assert not thread.is_alive()
        assert thread.ident is None
        with pytest.raises(RuntimeError, match="cannot join thread before it is started"):
            thread.join()
        thread.start()
        assert thread.is_alive()
        assert thread.ident is not None
        thread.join(0.001)
        assert thread.is_alive()
        with pytest.raises(RuntimeError, match="threads can only be started once"):
            thread.start()
        event.set()
        thread.join()
        thread.join()
        assert not thread.is_alive()
        with pytest.raises(RuntimeError, match="threads can only be started once"):
            thread.start()
        with pytest.raises(RuntimeError, match="cannot join current thread"):
            m.threading.current_thread().join()

    system.run(contract)


def test_names(system):
    def contract(m):
        names = []

        def work():
            names.append(text_of(m.threading.current_thread().name))

        thread = m.threading.Thread(target=work)
        assert text_of(thread.name).startswith("Thread-")
        assert text_of(thread.name).endswith(" (work)")
        named = m.threading.Thread(target=work, name="worker")
        for one in (thread, named):
            one.start()
            one.join()
        assert names == [text_of(thread.name), "worker"]
        if m.threading.current_thread() is m.threading.main_thread():
            assert text_of(m.threading.main_thread().name) == "MainThread"

    system.run(contract)


def test_who_is_there(system):
    def contract(m):
        event = m.threading.Event()
        before = m.threading.active_count()
        threads = [m.threading.Thread(target=event.wait) for _ in range(5)]
        for thread in threads:
            thread.start()
        assert m.threading.active_count() == before + 5
        found = m.threading.enumerate()
        assert len(found) == before + 5
        assert all(any(one is thread for one in found) for thread in threads)
        assert m.threading.current_thread() in found
        idents = {thread.ident for thread in threads}
        assert len(idents) == 5
        assert m.threading.get_ident() not in idents
        event.set()
        for thread in threads:
            thread.join()
        assert m.threading.active_count() == before

    system.run(contract)


def test_a_subclass_runs_its_own_code(system):
    def contract(m):
        class Square(m.threading.Thread):
            def __init__(self, number):
                super().__init__(name="square")
                self.number = number
                self.result = None

            def run(self):
                self.result = self.number**2
                self.who = m.threading.current_thread()

        threads = [Square(number) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [thread.result for thread in threads] == [0, 1, 4, 9]
        assert all(thread.who is thread for thread in threads)

    system.run(contract)


def test_daemons_inherit(system):
    def contract(m):
        seen = []

        def inner():
            seen.append(m.threading.current_thread().daemon)

        def outer():
            thread = m.threading.Thread(target=inner)
            thread.start()
            thread.join()

        for daemon in (True, False):
            thread = m.threading.Thread(target=outer, daemon=daemon)
            assert thread.daemon is daemon
            thread.start()
            thread.join()
        assert seen == [True, False]

    system.run(contract)


def test_a_timer_calls_or_is_cancelled(system):
    def contract(m):
        seen = []
        first = m.threading.Timer(0.001, seen.append, ("called",))
        second = m.threading.Timer(60, seen.append, ("never",))
        first.start()
        second.start()
        second.cancel()
        first.join()
        second.join()
        assert seen == ["called"]

    system.run(contract)
