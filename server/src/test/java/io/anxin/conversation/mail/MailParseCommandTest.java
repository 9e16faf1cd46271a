package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailParseCommandTest {

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new MailCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    @Test
    void aFolderIsOneLineEachWithTheFieldsOfTheContract(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.eml"), MailMaker.mail().plain("您好"));
        Files.write(folder.resolve("b.eml"), new byte[0]);
        assertThat(run("parse", folder.toString())).isZero();
        String[] lines = out.toString().strip().split("\n", -1);
        assertThat(lines).hasSize(2);
        JsonNode first = JsonMapper.builder().build().readTree(lines[0]);
        assertThat(first.propertyNames())
                .containsExactly(
                        "file",
                        "messageId",
                        "inReplyTo",
                        "references",
                        "date",
                        "subject",
                        "from",
                        "replyTo",
                        "to",
                        "cc",
                        "text",
                        "html",
                        "newText",
                        "attachments",
                        "kind",
                        "bounces",
                        "charset",
                        "problems");
        assertThat(first.get("text").stringValue()).isEqualTo("您好");
        assertThat(first.get("date").stringValue()).isEqualTo("2026-03-02T02:00:00Z");
    }

    @Test
    void aMissingFileIsBadInput() {
        assertThat(run("parse", "/nowhere/at-all.eml")).isEqualTo(2);
    }
}
