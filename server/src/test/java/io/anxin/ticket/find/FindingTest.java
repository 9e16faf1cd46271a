package io.anxin.ticket.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A small desk and what is found of it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    private final Map<String, TicketId> named = new HashMap<>();
    private Browser director = new Browser(0);

    @BeforeAll
    void aDesk() {
        director = signedIn(Role.DIRECTOR, TeamKind.AFTER_SALES);
        open(
                "leak",
                "Compressor AX-37V loses oil",
                "The oil separators were changed in spring.",
                TeamKind.AFTER_SALES,
                "漏油",
                "draft");
        tickets.staffReplied(
                SYSTEM, id("leak"), said(2, "Please send pictures of the inlet valve"), false);
        tickets.noteAdded(
                SYSTEM,
                id("leak"),
                said(3, "Probably the shaft seal, order SO20260101-0005"),
                List.of());
        open("zh", "空压机漏油，请尽快处理", "您好，我們的壓縮機一直漏油，電話 138-1234-5678。", TeamKind.AFTER_SALES);
        open("return", "申请退货", "滤芯型号不对，想退货退款。separator oil", TeamKind.ORDERS);
        open(
                "quiet",
                "Question about the manual",
                "Where is page 37? Please answer.",
                TeamKind.CONSULTATION,
                "漏油");
        assertThat(
                        director.put(
                                        "/api/v1/tickets/" + id("return") + "/resolution",
                                        Map.of("code", "SOLVED"))
                                .status())
                .isEqualTo(200);
    }

    private TicketId id(String name) {
        return java.util.Objects.requireNonNull(named.get(name), name);
    }

    private Browser signedIn(Role role, TeamKind team) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount("Dora", mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(
                SYSTEM, account.id(), teams.byKind(team).getFirst().id().value(), false);
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private static MessageFacts said(int ordinal, String text) {
        return new MessageFacts(Ids.next(), ordinal, Instant.now(), text, text);
    }

    private void open(String name, String subject, String text, TeamKind team, String... tags) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM,
                        IdentityKind.MAIL,
                        name + "@buyer.example",
                        name.equals("zh") ? "王芳" : "Jan " + name,
                        "en");
        OpenTicket wanted =
                new OpenTicket(
                                Channel.MAIL,
                                subject,
                                text,
                                customer.id(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(tags),
                                Map.of(),
                                "en")
                        .through("service", "x@buyer.example", teams.byKind(team).getFirst().id());
        named.put(name, tickets.open(SYSTEM, wanted).id());
    }

    private Answer asked(Browser person, String q) {
        return person.get(
                "/api/v1/tickets?size=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    private Set<String> found(Browser person, String q) {
        Answer answer = asked(person, q);
        assertThat(answer.status()).as(q + answer.body()).isEqualTo(200);
        Set<String> names = new TreeSet<>();
        for (JsonNode row : answer.body().path("items")) {
            named.forEach(
                    (name, id) -> {
                        if (id.value() == row.path("id").asLong()) {
                            names.add(name);
                        }
                    });
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            textBlock =
                    """
                    漏油 → zh
                    漏 → zh
                    压缩机 → zh
                    壓縮機 漏油 → zh
                    壓縮機漏油 →
                    油漏 →
                    退货 → return
                    separator → leak return
                    separators valve → leak
                    "oil separator" → leak
                    "separator oil" → return
                    oil OR 退货 → leak return
                    oil -退货 → leak
                    please -picture → quiet
                    (漏油 OR oil) -退货 → leak zh
                    "shaft seal" → leak
                    AX-37V → leak
                    ax37v → leak
                    ａｘ－３７ｖ → leak
                    AX-37 →
                    compress* → leak
                    SO20260101-0005 → leak
                    13812345678 → zh
                    5678 → zh
                    "138-1234-5678" → zh
                    王芳 → zh
                    customer:王芳 → zh
                    customer:"jan quiet" → quiet
                    return@buyer.example → return
                    tag:漏油 → leak quiet
                    tag:漏油 -tag:draft → quiet
                    tag:dra* → leak
                    state:resolved → return
                    状态:已解决 → return
                    state:new,resolved oil → return
                    team:orders → return
                    after:today oil → leak return
                    before:today oil →
                    oil before:1y →
                    after:2020-01-31 tag:draft → leak
                    assignee:none "oil separator" → leak
                    has:attachment oil →
                    please manual → quiet
                    """)
    void everybodyFindsWhatIsMeant(String q, @org.jspecify.annotations.Nullable String expected) {
        assertThat(String.join(" ", found(director, q)))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aNumberLeadsToItsTicket() {
        assertThat(found(director, "T-" + id("zh"))).containsExactly("zh");
        assertThat(found(director, "number:" + id("zh") + " oil")).isEmpty();
        assertThat(found(director, "number:" + id("zh"))).containsExactly("zh");
    }

    @Test
    void everyWayOfAskingKeepsToTheRights() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        for (String q :
                List.of(
                        "oil",
                        "oil OR 漏油",
                        "-nothing",
                        "tag:漏油",
                        "state:new",
                        "NOT state:closed",
                        "漏",
                        "number:" + id("leak"),
                        "T-" + id("leak"),
                        "please OR team:after")) {
            assertThat(found(agent, q)).as(q).doesNotContain("leak", "zh", "quiet");
        }
        assertThat(found(agent, "oil")).containsExactly("return");
        assertThat(found(agent, "NOT state:closed")).containsExactly("return");
    }

    @Test
    void theListSaysWhyATicketWasFound() {
        JsonNode row = asked(director, "shaft").body().path("items").get(0);
        assertThat(row.path("excerpt").path("kind").asString()).isEqualTo("NOTE");
        assertThat(row.path("excerpt").path("text").toString())
                .contains("{\"text\":\"shaft\",\"hit\":true}");
        JsonNode subject = asked(director, "壓縮機 漏油").body().path("items").get(0);
        assertThat(subject.path("excerpt").path("subject").toString())
                .contains("{\"text\":\"漏油\",\"hit\":true}");
    }

    @Test
    void whatStandsInTheSubjectComesFirst() {
        open(
                "mention",
                "Something else",
                "Yesterday the gearbox made a noise",
                TeamKind.AFTER_SALES);
        open("gear", "Gearbox broken", "It stopped", TeamKind.AFTER_SALES);
        open("later", "Another thing", "As said about the gearbox", TeamKind.AFTER_SALES);
        assertThat(
                        asked(director, "gearbox")
                                .body()
                                .path("items")
                                .get(0)
                                .path("subject")
                                .asString())
                .isEqualTo("Gearbox broken");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 23; i++) {
            open(
                    "page" + i,
                    i % 3 == 0 ? "Flange " + i : "Other " + i,
                    "the flange of line " + i,
                    TeamKind.AFTER_SALES);
        }
        List<Long> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = director.get("/api/v1/tickets?size=5&q=flange" + after).body();
            page.path("items").forEach(row -> all.add(row.path("id").asLong()));
            after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(all).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrongIsSaidInTheReadersLanguage() {
        Answer english = asked(director, "oil OR");
        assertThat(english.status()).isEqualTo(400);
        assertThat(english.body().path("errors").get(0).path("field").asString()).isEqualTo("q");
        assertThat(english.body().path("errors").get(0).path("message").asString())
                .startsWith("Something is missing");
        assertThat(asked(director, "state:unknown").body().toString()).contains("resolved");
        assertThat(asked(director, "team:nobodyknows").body().toString()).contains("nobodyknows");
        assertThat(asked(director, "before:soon").body().toString()).contains("soon");
        Answer chinese = asked(signedInChinese(), "状态:没有");
        assertThat(chinese.body().path("errors").get(0).path("message").asString())
                .contains("没有名为");
    }

    private Browser signedInChinese() {
        return signedIn(Role.DIRECTOR, TeamKind.AFTER_SALES).speaking("zh-CN");
    }

    @Test
    void theSearchFollowsTagsReadersAndSubject() {
        open("moving", "Unlabelled matter", "chuck", TeamKind.PRE_SALES);
        Browser agent = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        assertThat(found(agent, "chuck")).isEmpty();
        String url = "/api/v1/tickets/" + id("moving");
        director.put(url + "/tags", Map.of("tags", List.of("Räder")));
        director.put(url + "/subject", Map.of("subject", "Renamed: sprocket"));
        director.put(
                url + "/assignment",
                Map.of("team", teams.byKind(TeamKind.COMPLAINTS).getFirst().id().value()));
        assertThat(found(agent, "chuck sprocket tag:räder")).containsExactly("moving");
        assertThat(found(agent, "unlabelled"))
                .as("the words it began with")
                .containsExactly("moving");
    }
}
