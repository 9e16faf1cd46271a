package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Behaviour 11: quoted text and signatures are folded, never lost.
class QuoteFoldingTest {

    private static MailBody text(String body) {
        return MailParser.standard().parse(MailMaker.mail().plain(body)).body();
    }

    private static MailBody html(String body) {
        return MailParser.standard().parse(MailMaker.mail().html(body)).body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 10:00, Service <s@anxin.example> wrote:\n> old words",
                "On Mon, 2 Mar 2026 at 10:00, Service Desk Anxin\n<s@anxin.example> wrote:\n\n> old words",
                "-----Original Message-----\nFrom: s@anxin.example\nold words",
                "________________________________\nFrom: S <s@anxin.example>\nSent: Monday\nTo: me\nSubject: x\n\nold words",
                "------------------ 原始邮件 ------------------\n发件人: \"安心\" <s@anxin.example>;\n发送时间: 2026年3月2日(星期一)\n收件人: 我\n主题: x\n\nold words",
                "发件人： 安心\n发送时间： 2026-03-02 10:00\n收件人： 我\n主题： 回复\nold words",
                "发件人: 安心 <s@anxin.example>\n日期: 2026年3月2日\n收件人: 我\n主题: x\nold words",
                "在 2026-03-02 10:00:00，\"安心\" <s@anxin.example> 写道：\n>old words",
                "在 2026年3月2日，上午10:00，安心 <s@anxin.example> 写道：\n\n> old words",
                "At 2026-03-02 10:00:00, \"安心\" <s@anxin.example> wrote:\n>old words",
                "安心 <s@anxin.example> 于2026年3月2日周一 10:00写道：\n\n> old words",
                "-------- 转发的消息 --------\n主题: x\nold words",
                "> old words\n> more",
                "发自我的iPhone\n\n> old words",
                "-- \nLi Wei, old words",
                "Sent from my HUAWEI phone\nOn Mon, S wrote:\n> old words"
            })
    void textAfterTheBorderIsFolded(String old) {
        MailBody body = text("净水器漏水，请尽快处理。\n\n" + old);
        assertThat(body.newText()).isEqualTo("净水器漏水，请尽快处理。");
        assertThat(body.quotedText()).contains("old words");
        assertThat(body.text()).contains("old words");
    }

    @Test
    void answersUnderTheQuoteAndBetweenQuotesStayNew() {
        assertThat(text("> question\n\nmy answer").newText()).isEqualTo("my answer");
        MailBody between = text("> one\nfirst answer\n> two\nsecond answer");
        assertThat(between.newText()).contains("> one").contains("second answer");
        assertThat(text("> nothing but quote").newText()).contains("nothing but quote");
    }

    @Test
    void ordinarySentencesAreNotTakenForBorders() {
        String plain =
                "My colleague wrote that the pump fails.\nFrom: the very start it was loud.\n在说明书里写道可以清洗。";
        assertThat(text(plain).newText()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"gmail_quote\"><div>On Mon S wrote:<br></div><blockquote>old words</blockquote></div>",
                "<blockquote type=\"cite\"><div>old words</div></blockquote>",
                "<div id=\"divRplyFwdMsg\"><b>From:</b> S</div><div>old words</div>",
                "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p>From: S</p></div><p>old words</p>",
                "<div style=\"border:none;border-top:solid #B5C4DF 1.0pt\"><div><b>发件人：</b> S</div></div><div>old words</div>",
                "<div>------------------&nbsp;原始邮件&nbsp;------------------</div><div>old words</div>",
                "<div id=\"isReplyContent\">在 2026-03-02，S 写道：<blockquote>old words</blockquote></div>",
                "<p>发件人: S<br>发送时间: 周一<br>收件人: me<br>主题: x</p><p>old words</p>",
                "<div class=\"moz-cite-prefix\">On Mon, S wrote:</div><blockquote type=\"cite\">old words</blockquote>"
            })
    void htmlAfterTheBorderIsFolded(String old) {
        MailBody body = html("<html><body><p>净水器漏水，请处理。</p>" + old + "</body></html>");
        assertThat(body.newText()).isEqualTo("净水器漏水，请处理。");
        assertThat(body.newHtml()).contains("净水器漏水").doesNotContain("old words");
        assertThat(body.quotedHtml()).contains("old words");
        assertThat(body.html()).contains("old words");
    }
}
