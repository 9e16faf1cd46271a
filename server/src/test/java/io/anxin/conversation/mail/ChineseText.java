package io.anxin.conversation.mail;

import static io.anxin.conversation.mail.ChineseMail.SENTENCE;
import static io.anxin.conversation.mail.ChineseMail.bytes;
import static io.anxin.conversation.mail.ChineseMail.coded;

import io.anxin.conversation.mail.ChineseMail.Expected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Charsets in every transfer coding, and labels that lie.
final class ChineseText {

    private static final String RARE = "𠀀𠮷㐀：用户姓名含生僻字，请更正保修卡。";
    private static final String TAIWAN = "您好，淨水器的濾芯需要更換，請安排工程師到府維修。";

    private ChineseText() {}

    static List<ChineseMail> cases() {
        var all = new ArrayList<ChineseMail>();
        for (String coding : List.of("8bit", "base64", "quoted-printable")) {
            all.add(labelled("gb2312", SENTENCE, "GB2312", coding, "gb18030"));
            all.add(labelled("gbk", "镕基小区的朱先生：" + SENTENCE, "GBK", coding, "gb18030"));
            all.add(labelled("gb18030", RARE, "GB18030", coding, "gb18030"));
            all.add(labelled("big5", TAIWAN, "Big5", coding, "big5"));
            all.add(labelled("utf-8", SENTENCE + "👍", "UTF-8", coding, "utf-8"));
        }
        all.add(labelled("gb2312", RARE, "GB18030", "base64", "gb18030"));
        all.add(labelled("hz-gb-2312", "~{DOOB~}", "US-ASCII", "7bit", "hz-gb-2312", "南下"));
        all.add(labelled("cp936", SENTENCE, "GBK", "8bit", "gb18030"));
        all.addAll(lies());
        return all;
    }

    private static List<ChineseMail> lies() {
        return List.of(
                lie("gb2312", SENTENCE, "UTF-8", "utf-8"),
                lie("utf-8", SENTENCE, "GBK", "gb18030"),
                lie("iso-8859-1", SENTENCE, "GBK", "gb18030"),
                lie("us-ascii", SENTENCE, "UTF-8", "utf-8"),
                lie("us-ascii", SENTENCE, "GBK", "gb18030"),
                lie("big5", SENTENCE, "UTF-8", "utf-8"),
                lie("utf-8", TAIWAN, "Big5", "big5"),
                lie("x-unknown", SENTENCE, "GBK", "gb18030"),
                lie("\"GB 2312\"", SENTENCE, "GBK", "gb18030"),
                lie(null, SENTENCE, "GBK", "gb18030"),
                lie(null, TAIWAN, "Big5", "big5"),
                lie(null, SENTENCE, "UTF-8", "utf-8"));
    }

    private static ChineseMail labelled(
            String label, String text, String charset, String coding, String found) {
        return labelled(label, text, charset, coding, found, text);
    }

    private static ChineseMail labelled(
            String label,
            String written,
            String charset,
            String coding,
            String found,
            String read) {
        byte[] raw =
                MailMaker.mail()
                        .field("Subject: text")
                        .field("MIME-Version: 1.0")
                        .field("Content-Type: text/plain; charset=" + label)
                        .field("Content-Transfer-Encoding: " + coding)
                        .field("")
                        .raw(coded(bytes(written, charset), coding))
                        .toBytes();
        String name = label + " as " + coding + (read.equals(RARE) ? ", four bytes" : "");
        return new ChineseMail(name, raw, Expected.message().text(read).charset(found));
    }

    /// @param said the label of the mail, null for none
    private static ChineseMail lie(
            @Nullable String said, String text, String charset, String found) {
        byte[] raw =
                MailMaker.mail()
                        .field("Subject: text")
                        .field(
                                "Content-Type: text/plain"
                                        + (said == null ? "" : "; charset=" + said))
                        .field("")
                        .raw(bytes(text, charset))
                        .toBytes();
        return new ChineseMail(
                charset + " that says " + said, raw, Expected.message().text(text).charset(found));
    }
}
