import base64
import lzma

from onrecord.reading.layers import read_layer
from onrecord.reading.media import XLS, detect_media
from onrecord.record.layer import Coverage
from reading.list_world import list_of, said

# A workbook of 1997 with two made-up people, written by another program.
OLD_WORKBOOK = lzma.decompress(
    base64.b85decode(
        r"{Wp48S^xk9=GL@E0stWa8~^|S5YJf5;1&M@r(FPOGrk;#Fn3_|q=YI!3><bRg7T4u+=$92y5XR=#sm{*o6VTHX*Crpnc)M|#puk@"
        r"^h-b4s3P%T*|5j%FV#XmrK5@>cY#$Aa2quG5BsCaW&p=w%`2#&kvK33jLRL19^cVN7!7pe@YpAhl_+DTtxO8)TRNPt)$jvGwZ=DK"
        r"T9_0{g2$JZU%zO6<~VSw4G;M{w;st9r-w<b@Tc+k&|CN&3`S&;8D$H(R&1aqNjQmI@-42P{P%Ep1#_Jhez|mhmNk05fxUyT<Aa^K"
        r"Hc{Jf2CWFOTK0K!iTP`pUo&aY7%^q(R%a4y1t;NJBAL8KoB0d=DN*<<e_$+uPnnW31wB-?=ZxHgtNJDD;w}-9YD+(jmWRqS0Iitb"
        r"AX%qpwa@+AlL7<A*ezwMz;e$hDx}v!_Ki+;=pb5hr;0t_(v_@*euLo)Q3VMK7YQ1nPN02nSS^%Jt083K(ON6#DypH+(yGH_;Tlk9"
        r"=t?fGv4D6=)`Any_9^~=sfds?PTDVMC=*Rl2Eir&FOCNeW(I!{?6j-Fw_ePg+XH5wXM@OLJV8eIe#kQ7QDHXTTXj+W3>;0LVlFng"
        r"7>Qeq8N;!~C_4(QMcyQCf;iyI;ceqo1(w&j*S(qDJ2w3AXcoA8T@#M>Z>A#Puq&>|9n^SKF!s3Ql1dWfI5-`Z9gOc$0z5#@L2hBS"
        r"kqSYI=a1l*u<**5KAje#FVs4Ya2(neXH}~8@Bb!TcY=qhJPSA^;j^gIm;*{vdtxDe2<cDxZm=qfwj?w2M9IN%V1+g^{VTWl_Q)0}"
        r"162NeY}v?ih#B98H);}TW9yDMRNf<<dS7$DxBn{R-<6>Ah7sLu*8#?@HWMCkbb7r-bX+Er*$6PH)UYFCSH+lK>Hq)$vQ?bkf%dD|"
        r"00F}VfGhw22tLO^vBYQl0ssI200dcD"
    )
)


def test_an_old_workbook_is_known_by_its_bytes() -> None:
    assert detect_media(OLD_WORKBOOK, "anything") == XLS


def test_the_rows_of_an_old_workbook_are_read() -> None:
    layer = read_layer(OLD_WORKBOOK, XLS)

    assert layer.coverage == Coverage(unit="sheet", read=1, total=1)
    assert [(row.number, said(row)) for row in list_of(layer).rows] == [
        (3, {"name": "Orxan Vəlizadə", "age": "19", "date": "2017-05-07"}),
        (4, {"name": "Сима Дашдамирова", "age": "40", "date": "2017-05-09"}),
    ]


def test_the_title_of_an_old_workbook_tells_the_act() -> None:
    assert list_of(read_layer(OLD_WORKBOOK, XLS)).predicate == "act:death"


def test_another_thing_in_such_a_container_is_not_taken_for_a_workbook() -> None:
    assert detect_media(OLD_WORKBOOK[:8] + bytes(600), "letter.doc") == "application/octet-stream"


def test_a_cut_workbook_is_said_to_be_broken() -> None:
    assert read_layer(OLD_WORKBOOK[:700], XLS).coverage == Coverage(unit="sheet", read=0, total=1, reasons=("broken",))
