package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.conversation.mail.html.HtmlSanitizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HtmlSafetyTest {

    private static final Set<String> DEADLY =
            Set.of(
                    "script",
                    "iframe",
                    "object",
                    "embed",
                    "form",
                    "input",
                    "button",
                    "svg",
                    "math",
                    "style",
                    "link",
                    "meta",
                    "base",
                    "template",
                    "noscript",
                    "video",
                    "audio",
                    "source",
                    "textarea",
                    "select",
                    "frame");

    @Test
    void layoutStaysAndStrangersPicturesWait() {
        String safe =
                HtmlSanitizer.sanitise(
                        "<table width=\"600\" bgcolor=\"#fff\"><tr><td style=\"color:red;position:fixed;background-image:url(http://x/)\">a</td></tr></table><img src=\"https://x.example/t.gif\"><img src=\"cid:a@b\"><a href=\"https://x.example\">l</a>");
        assertThat(safe)
                .contains("<table width=\"600\"")
                .contains("color:red")
                .doesNotContain("position")
                .doesNotContain("url(");
        assertThat(safe)
                .contains("data-remote-src=\"https://x.example/t.gif\"")
                .doesNotContain(" src=\"https")
                .contains("src=\"cid:a");
        assertThat(safe).contains("target=\"_blank\"").contains("noopener");
    }

    @Test
    void nothingOfTheKnownAttacksExecutes() throws IOException {
        Path set = SharedMail.folder("sec_dompurify").resolve("expect.mjs");
        List<String> payloads = payloads(Files.readString(set));
        assertThat(payloads).hasSizeGreaterThan(150);
        for (String payload : payloads) {
            String safe = HtmlSanitizer.sanitise(payload);
            for (Element element : Jsoup.parseBodyFragment(safe).body().select("*")) {
                assertThat(DEADLY).as(payload).doesNotContain(element.normalName());
                for (Attribute attribute : element.attributes()) {
                    assertHarmless(payload, attribute);
                }
            }
        }
    }

    private static void assertHarmless(String payload, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value =
                attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        assertThat(name)
                .as(payload)
                .doesNotStartWith("on")
                .isNotIn("srcdoc", "formaction", "xlink:href", "id", "name");
        if (name.equals("href") || name.equals("src")) {
            assertThat(value)
                    .as(payload)
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("vbscript:")
                    .doesNotStartWith("data:text")
                    .doesNotContain("svg+xml");
        }
        if (name.equals("style")) {
            assertThat(value).as(payload).doesNotContain("url(").doesNotContain("expression");
        }
    }

    private static List<String> payloads(String module) {
        var found = new ArrayList<String>();
        var each =
                Pattern.compile("\"payload\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\")").matcher(module);
        var mapper = JsonMapper.builder().build();
        while (each.find()) {
            try {
                found.add(mapper.readValue(each.group(1), String.class));
            } catch (RuntimeException _) {
                found.add(
                        each.group(
                                1)); // an escape that JSON does not have: the raw text is as good
            }
        }
        return found;
    }
}
