"""`html.entities`: names of characters.

# differs: `html5` has the names of HTML 4 and some more, not all 2231.
"""

from __future__ import annotations

# The characters from 160 on; HTML takes these names also without their semicolon.
LATIN = (
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
    "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
    "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc "
    "Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute "
    "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
    "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave "
    "uacute ucirc uuml yacute thorn yuml"
)
# Others, each with its code.
OTHERS = (
    "Alpha 391 Beta 392 Chi 3a7 Dagger 2021 Delta 394 Epsilon 395 Eta 397 Gamma 393 Iota 399 "
    "Kappa 39a Lambda 39b Mu 39c Nu 39d OElig 152 Omega 3a9 Omicron 39f Phi 3a6 Pi 3a0 Prime 2033 "
    "Psi 3a8 Rho 3a1 Scaron 160 Sigma 3a3 Tau 3a4 Theta 398 Upsilon 3a5 Xi 39e Yuml 178 Zeta 396 "
    "alefsym 2135 alpha 3b1 amp 26 and 2227 ang 2220 asymp 2248 bdquo 201e beta 3b2 bull 2022 cap "
    "2229 chi 3c7 circ 2c6 clubs 2663 cong 2245 crarr 21b5 cup 222a dArr 21d3 dagger 2020 darr "
    "2193 delta 3b4 diams 2666 empty 2205 emsp 2003 ensp 2002 epsilon 3b5 equiv 2261 eta 3b7 euro "
    "20ac exist 2203 fnof 192 forall 2200 frasl 2044 gamma 3b3 ge 2265 gt 3e hArr 21d4 harr 2194 "
    "hearts 2665 hellip 2026 image 2111 infin 221e int 222b iota 3b9 isin 2208 kappa 3ba lArr "
    "21d0 lambda 3bb lang 27e8 larr 2190 lceil 2308 ldquo 201c le 2264 lfloor 230a lowast 2217 "
    "loz 25ca lrm 200e lsaquo 2039 lsquo 2018 lt 3c mdash 2014 minus 2212 mu 3bc nabla 2207 ndash "
    "2013 ne 2260 ni 220b notin 2209 nsub 2284 nu 3bd oelig 153 oline 203e omega 3c9 omicron 3bf "
    "oplus 2295 or 2228 otimes 2297 part 2202 permil 2030 perp 22a5 phi 3c6 pi 3c0 piv 3d6 prime "
    "2032 prod 220f prop 221d psi 3c8 quot 22 rArr 21d2 radic 221a rang 27e9 rarr 2192 rceil 2309 "
    "rdquo 201d real 211c rfloor 230b rho 3c1 rlm 200f rsaquo 203a rsquo 2019 sbquo 201a scaron "
    "161 sdot 22c5 sigma 3c3 sigmaf 3c2 sim 223c spades 2660 sub 2282 sube 2286 sum 2211 sup 2283 "
    "supe 2287 tau 3c4 there4 2234 theta 3b8 thetasym 3d1 thinsp 2009 tilde 2dc trade 2122 uArr "
    "21d1 uarr 2191 upsih 3d2 upsilon 3c5 weierp 2118 xi 3be zeta 3b6 zwj 200d zwnj 200c apos 27 "
    "check 2713 checkmark 2713 cross 2717 star 2606 starf 2605 phone 260e NewLine a Tab 9 excl 21 "
    "num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2a plus 2b comma 2c period 2e sol 2f colon 3a "
    "semi 3b equals 3d quest 3f commat 40 lsqb 5b lbrack 5b bsol 5c rsqb 5d rbrack 5d Hat 5e "
    "lowbar 5f grave 60 lcub 7b lbrace 7b verbar 7c vert 7c rcub 7d rbrace 7d half bd frac13 2153 "
    "frac23 2154 frac15 2155 frac18 215b frac38 215c frac58 215d frac78 215e hyphen 2010 dash "
    "2010 horbar 2015 Vert 2016 inodot 131 caron 2c7 breve 2d8 dot 2d9 ring 2da larrhk 21a9 "
    "rarrhk 21aa map 21a6 male 2642 female 2640 sung 266a flat 266d natural 266e sharp 266f "
    "copysr 2117 numero 2116 incare 2105 telrec 2315 ohm 3a9 mho 2127 zcaron 17e Zcaron 17d "
    "ccaron 10d Ccaron 10c lstrok 142 Lstrok 141 eogon 119 aogon 105 sacute 15b zacute 17a zdot "
    "17c nacute 144 cacute 107 Aogon 104 Eogon 118 Sacute 15a Zacute 179 Zdot 17b Nacute 143 "
    "Cacute 106 gbreve 11f Gbreve 11e scedil 15f Scedil 15e Idot 130 ecaron 11b rcaron 159 dcaron "
    "10f tcaron 165 uring 16f odblac 151 udblac 171"
)
SHORT = "AMP 26 COPY a9 GT 3e LT 3c QUOT 22 REG ae amp 26 gt 3e lt 3c quot 22"  # without one, too


def _named() -> dict[str, str]:
    """Characters by name, with the semicolon where it belongs to the name."""
    names: dict[str, str] = {}
    code = 160
    for name in LATIN.split():
        names[name] = chr(code)
        names[name + ";"] = chr(code)
        code += 1
    words = OTHERS.split()
    for at in range(0, len(words), 2):
        names[words[at] + ";"] = chr(int(words[at + 1], 16))
    words = SHORT.split()
    for at in range(0, len(words), 2):
        names[words[at]] = chr(int(words[at + 1], 16))
        names[words[at] + ";"] = chr(int(words[at + 1], 16))
    return names


html5 = _named()
