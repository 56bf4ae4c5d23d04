"""A chain of calls longer than the compiler follows at one go: what ends it is compiled later."""


def link_0(text):
    return link_1(text)


def link_1(text):
    return link_2(text)


def link_2(text):
    return link_3(text)


def link_3(text):
    return link_4(text)


def link_4(text):
    return link_5(text)


def link_5(text):
    return link_6(text)


def link_6(text):
    return link_7(text)


def link_7(text):
    return link_8(text)


def link_8(text):
    return link_9(text)


def link_9(text):
    return link_10(text)


def link_10(text):
    return link_11(text)


def link_11(text):
    return link_12(text)


def link_12(text):
    return link_13(text)


def link_13(text):
    return link_14(text)


def link_14(text):
    return link_15(text)


def link_15(text):
    return link_16(text)


def link_16(text):
    return link_17(text)


def link_17(text):
    return link_18(text)


def link_18(text):
    return link_19(text)


def link_19(text):
    return link_20(text)


def link_20(text):
    return link_21(text)


def link_21(text):
    return link_22(text)


def link_22(text):
    return link_23(text)


def link_23(text):
    return link_24(text)


def link_24(text):
    return link_25(text)


def link_25(text):
    return link_26(text)


def link_26(text):
    return link_27(text)


def link_27(text):
    return link_28(text)


def link_28(text):
    return link_29(text)


def link_29(text):
    return link_30(text)


def link_30(text):
    return link_31(text)


def link_31(text):
    return link_32(text)


def link_32(text):
    return link_33(text)


def link_33(text):
    return link_34(text)


def link_34(text):
    return link_35(text)


def link_35(text):
    return link_36(text)


def link_36(text):
    return link_37(text)


def link_37(text):
    return link_38(text)


def link_38(text):
    return link_39(text)


def link_39(text):
    return link_40(text)


def link_40(text):
    return link_41(text)


def link_41(text):
    return link_42(text)


def link_42(text):
    return link_43(text)


def link_43(text):
    return link_44(text)


def link_44(text):
    return link_45(text)


def link_45(text):
    return link_46(text)


def link_46(text):
    return link_47(text)


def link_47(text):
    return link_48(text)


def link_48(text):
    return link_49(text)


def link_49(text):
    return link_50(text)


def link_50(text):
    return link_51(text)


def link_51(text):
    return link_52(text)


def link_52(text):
    return link_53(text)


def link_53(text):
    return link_54(text)


def link_54(text):
    return link_55(text)


def link_55(text):
    return link_56(text)


def link_56(text):
    return link_57(text)


def link_57(text):
    return link_58(text)


def link_58(text):
    return link_59(text)


def link_59(text):
    return link_60(text)


def link_60(text):
    return link_61(text)


def link_61(text):
    return link_62(text)


def link_62(text):
    return link_63(text)


def link_63(text):
    return last(text)


def last(text):
    first, second = text.split("=")
    head, *rest = second.split(",")
    table = {key: value for key, value in zip(rest, head)}
    return first, head, rest, table


print(link_0("name=abc,x,y"))
try:
    link_0("no sign")
except ValueError as error:
    print(error)
