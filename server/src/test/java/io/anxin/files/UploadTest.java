package io.anxin.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class UploadTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor TEST = Actor.system("test");
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Files files;
    @Autowired private FileSweep sweep;
    @Autowired private JdbcClient sql;

    private Account account() {
        return accounts.create(
                TEST,
                new NewAccount(
                        "Uma",
                        UUID.randomUUID() + "@example.com",
                        Set.of(Role.AGENT),
                        "en",
                        PASSWORD));
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        browser.signIn(account().mail(), PASSWORD);
        return browser;
    }

    @Test
    void aPictureIsShownInPlaceToItsUploaderOnly() {
        Browser uma = signedIn();
        Answer stored = uma.upload("/api/v1/uploads", "图 1.png", PNG);
        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(201);
        assertThat(stored.body().path("type").asString()).isEqualTo("image/png");
        String url = "/api/v1/uploads/" + stored.body().path("id").asString();
        Answer shown = uma.get(url + "?inline=true");
        assertThat(shown.raw().body()).isEqualTo(PNG);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(shown.header("Content-Disposition"))
                .startsWith("inline")
                .contains("filename*=UTF-8''%E5%9B%BE%201.png");
        assertThat(signedIn().get(url).problem()).isEqualTo("NotFound");
    }

    @Test
    void htmlThatCallsItselfAPictureIsOnlyDownloaded() {
        Browser uma = signedIn();
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Answer stored = uma.upload("/api/v1/uploads", "x.png", html);
        assertThat(stored.body().path("showable").asBoolean()).isFalse();
        Answer answer =
                uma.get("/api/v1/uploads/" + stored.body().path("id").asString() + "?inline=true");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../../etc/passwd | passwd
                    C:\\Windows\\evil.exe | evil.exe
                    .bashrc | bashrc
                    report.pdf.  | report.pdf
                    ... | file
                    a<b>:c?.txt | abc.txt
                    """)
    void aHostileNameIsMadeHarmless(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void aNameTurnedAroundOrHidingControlsIsMadeHarmless() {
        assertThat(FileName.clean("invoice\u202Egpj.exe")).isEqualTo("invoicegpj.exe");
        assertThat(FileName.clean("a\u0000b\r\n.txt")).isEqualTo("ab.txt");
        String longest = FileName.clean("长".repeat(500) + ".xlsx");
        assertThat(longest).endsWith(".xlsx");
        assertThat(longest.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndLeavesNothingBehind() {
        Answer refused =
                signedIn().upload("/api/v1/uploads", "big.bin", new byte[31 * 1024 * 1024]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatNobodyKeptIsRemovedAfterADayAndSharedBytesStay() {
        Actor uma = Actor.person(account(), "test");
        StoredFile lost = upload(uma, "lost");
        StoredFile kept = upload(uma, "kept");
        StoredFile twin = upload(uma, "twin");
        files.store(TEST, "twin too", bytes("twin"));
        files.keep(uma, List.of(kept.id()));
        sql.sql("update files.file set created_at = now() - interval '25 hours'").update();
        sweep.sweep();
        assertThat(files.find(lost.id())).isEmpty();
        assertThat(files.find(kept.id())).isPresent();
        assertThat(files.find(twin.id())).isEmpty();
        assertThat(files.store(TEST, "again", bytes("twin")).sha256()).isEqualTo(twin.sha256());
    }

    private StoredFile upload(Actor actor, String text) {
        return files.upload(actor, text, bytes(text));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
