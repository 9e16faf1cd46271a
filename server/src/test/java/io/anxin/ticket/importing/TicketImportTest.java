package io.anxin.ticket.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.imports.ImportDesk;
import io.anxin.job.DueJobs;
import io.anxin.shared.Ids;
import io.anxin.sheet.SheetColumn;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import({DueJobs.class, ImportDesk.class})
class TicketImportTest {

    private static final String PASSWORD = "correct horse battery";
    private static final List<String> TITLES =
            List.of(
                    "工单号", "标题", "描述", "客户", "邮箱", "状态", "类型", "提交时间", "结单时间", "处理结果", "答复",
                    "满意度评分");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ImportDesk desk;

    private Browser director() {
        String mail = Ids.next() + "@example.com";
        accounts.create(
                Actor.system("test"),
                new NewAccount(mail, mail, Set.of(Role.DIRECTOR), "zh-CN", PASSWORD));
        Browser browser = new Browser(port).speaking("zh-CN");
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<SheetColumn> columns = TITLES.stream().map(SheetColumn::text).toList();
        try (SheetWriter sheet = SheetFormat.XLSX.open(out, columns, ZoneOffset.UTC)) {
            for (List<String> row : rows) {
                sheet.row(List.copyOf(row));
            }
        }
        return out.toByteArray();
    }

    @Test
    void ticketsOfAnotherSystemKeepTheirTimesAndStates() throws IOException {
        Browser person = director();
        String word = "w" + Ids.next().toString().replace("-", "");
        byte[] file =
                workbook(
                        List.of(
                                List.of(
                                        "OLD-1" + word,
                                        "空压机漏油 " + word,
                                        "油封坏了",
                                        "王芳",
                                        "wang@" + word + ".example",
                                        "已关闭",
                                        "投诉",
                                        "2024-03-01 09:30",
                                        "2024-03-05 18:00",
                                        "换了油封",
                                        "明天上门更换",
                                        "4"),
                                List.of(
                                        "OLD-2" + word,
                                        "退货 " + word,
                                        "型号不对",
                                        "王芳",
                                        "wang@" + word + ".example",
                                        "新建",
                                        "",
                                        "2025-01-02",
                                        "",
                                        "",
                                        "",
                                        ""),
                                List.of(
                                        "OLD-3" + word,
                                        "坏行 " + word,
                                        "x",
                                        "李雷",
                                        "",
                                        "没有这种",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "9")));
        JsonNode made = desk.begun(person, "tickets", "旧工单.xlsx", file);
        assertThat(made.path("missing").isEmpty()).as(made.toString()).isTrue();
        ImportDesk.Run run = desk.run(person, made, false);
        assertThat(run.figure("created")).isEqualTo(2);
        assertThat(run.figure("faulty")).isEqualTo(1);

        JsonNode found =
                person.get("/api/v1/tickets?view=all&q=" + word + "&sort=opened")
                        .body()
                        .path("items");
        assertThat(found.size()).isEqualTo(2);
        JsonNode closed = found.get(1);
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("kind").asString()).isEqualTo("COMPLAINT");
        assertThat(closed.path("openedAt").asString()).startsWith("2024-03-01T01:30");
        assertThat(
                        person.get("/api/v1/tickets/" + closed.path("id").asLong() + "/messages")
                                .body()
                                .toString())
                .contains("油封坏了", "明天上门更换");
        JsonNode survey =
                person.get("/api/v1/tickets/" + closed.path("id").asLong() + "/survey").body();
        assertThat(survey.path("score").asInt()).as(survey.toString()).isEqualTo(4);
        assertThat(desk.run(person, made, false).figure("known")).isEqualTo(2);
    }
}
