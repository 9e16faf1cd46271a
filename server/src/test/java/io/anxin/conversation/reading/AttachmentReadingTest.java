package io.anxin.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.files.Documents;
import io.anxin.shared.Ids;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class AttachmentReadingTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private AttachmentReading reading;
    @Autowired private JdbcClient sql;

    private Browser signedIn() {
        String mail = Ids.next() + "@example.com";
        accounts.create(
                Actor.system("test"),
                new NewAccount(mail, mail, Set.of(Role.DIRECTOR), "en", PASSWORD));
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private static long opened(Browser person) {
        Answer opened =
                person.post(
                        "/api/v1/tickets",
                        Map.of(
                                "channel", "PHONE",
                                "subject", "A case",
                                "text", "see the file",
                                "newCustomer", Map.of("name", "Li", "phone", "+8613800000000")));
        return opened.body().path("id").asLong();
    }

    private static long noted(Browser person, String name, byte[] content) {
        long ticket = opened(person);
        Answer upload = person.upload("/api/v1/uploads", name, content);
        Answer note =
                person.post(
                        "/api/v1/tickets/" + ticket + "/notes",
                        Map.of(
                                "text", "attached",
                                "format", "TEXT",
                                "attachments", List.of(upload.body().path("id").asString())));
        assertThat(note.status()).as(note.body().toString()).isEqualTo(201);
        return ticket;
    }

    private static String found(Browser person, String q) {
        return person.get("/api/v1/tickets?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .body()
                .path("items")
                .toString();
    }

    private long waiting() {
        return sql.sql("select count(*) from conversation.attachment_reading")
                .query(Long.class)
                .single();
    }

    @Test
    void aTicketIsFoundByWhatStandsInItsFilesAndByTheirNames() throws IOException {
        Browser person = signedIn();
        long ticket = noted(person, "Messprotokoll.docx", Documents.docx("", "排氣溫度過高 wobbleplate"));
        assertThat(found(person, "wobbleplate")).isEqualTo("[]");
        reading.readDue();
        for (String q :
                List.of("wobbleplate", "排气温度", "messprotokoll", "wobbleplate has:attachment")) {
            assertThat(found(person, q)).as(q).contains("T-" + ticket);
        }
        assertThat(found(person, "wobbleplate")).contains("\"kind\":\"ATTACHMENT\"");
        assertThat(waiting()).isZero();
    }

    @Test
    void aFileThatTookTheProgramDownTwiceIsFoundByItsNameAlone() throws IOException {
        Browser person = signedIn();
        long ticket = noted(person, "killer.docx", Documents.docx("", "cataclysm"));
        sql.sql("update conversation.attachment_reading set attempts = 2").update();
        reading.readDue();
        assertThat(found(person, "killer")).contains("T-" + ticket);
        assertThat(found(person, "cataclysm")).isEqualTo("[]");
    }
}
