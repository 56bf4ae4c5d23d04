"""try, except, else and finally: which parts run, in what order."""


def run(action):
    print("--", action)
    try:
        print("try")
        if action == "value":
            raise ValueError("v")
        elif action == "key":
            print({"a": 1}["b"])
        elif action == "return":
            return "returned from try"
        print("end of try")
    except ValueError as e:
        print("except ValueError", e)
        return "returned from except"
    except KeyError as e:
        print("except KeyError", e)
    else:
        print("else")
    finally:
        print("finally")
    return "fell out"


for action in ["nothing", "value", "key", "return"]:
    print(run(action))


def nested(n):
    trace = []
    try:
        trace.append("a")
        try:
            trace.append("b")
            if n == 1:
                raise IndexError("inner")
            if n == 2:
                raise KeyError("outer")
        except IndexError:
            trace.append("inner handler")
            if n == 1:
                raise ValueError("from handler")
        finally:
            trace.append("inner finally")
        trace.append("after inner")
    except KeyError:
        trace.append("outer KeyError")
    except ValueError:
        trace.append("outer ValueError")
    finally:
        trace.append("outer finally")
    return trace


for n in range(3):
    print(nested(n))
