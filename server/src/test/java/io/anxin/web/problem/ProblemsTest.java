package io.anxin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@AnxinTest
@AutoConfigureMockMvc(addFilters = false, print = MockMvcPrint.NONE)
@Import(ProblemsTest.Desk.class)
class ProblemsTest {

    @Autowired MockMvcTester http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": | 400 | UnreadableBody
                    {"name":"a","colour":"red"} | 400 | InvalidInput
                    {"name":"a","count":"many"} | 400 | InvalidInput
                    {"name":"","count":1} | 400 | InvalidInput
                    '' | 400 | UnreadableBody
                    """)
    void aBadBodyIsToldByItsKind(String body, int status, String type) {
        var answer =
                http.post()
                        .uri("/api/v1/trial")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange();
        assertThat(answer).hasStatus(status);
        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("type").isEqualTo("urn:anxin:problem:" + type);
    }

    @Test
    void aWrongFieldIsNamedInTheReadersLanguage() {
        var answer =
                http.post()
                        .uri("/api/v1/trial")
                        .header("Accept-Language", "zh-TW,en;q=0.5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"\",\"count\":1}")
                        .exchange();
        assertThat(answer).bodyJson().extractingPath("title").isEqualTo("输入无效");
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[0]")
                .isEqualTo(Map.of("field", "name", "code", "NotBlank", "message", "不能为空"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        var answer =
                http.post()
                        .uri("/api/v1/trial")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"a\",\"count\":1,\"inner\":{\"size\":1,\"colour\":2}}")
                        .exchange();
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo("inner.colour");
        assertThat(answer).bodyJson().extractingPath("errors[0].code").isEqualTo("unknown");
    }

    @Test
    void aNumberLeftOutIsRequired() {
        var answer =
                http.post()
                        .uri("/api/v1/trial")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"a\"}")
                        .exchange();
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo("count");
        assertThat(answer).bodyJson().extractingPath("errors[0].code").isEqualTo("required");
    }

    @Test
    void aHugeBodyIsRefused(@Autowired WebApplicationContext context, @Autowired BodyLimit limit) {
        var answer =
                MockMvcTester.from(context, setup -> setup.addFilters(limit).build())
                        .post()
                        .uri("/api/v1/trial")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"" + "a".repeat(2_000_001) + "\"}")
                        .exchange();
        assertThat(answer).hasStatus(413);
    }

    @Test
    void whatDoesNotExistIsToldWithItsName() {
        var answer =
                http.get().uri("/api/v1/trial/7").header("Accept-Language", "en-GB").exchange();
        assertThat(answer).hasStatus(404);
        assertThat(answer)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("There is no trial 7, or you may not see it.");
    }

    @Test
    void addressMethodAndTypeAreChecked() {
        assertThat(http.get().uri("/api/v1/nowhere").exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:anxin:problem:NoSuchAddress");
        assertThat(http.delete().uri("/api/v1/trial").exchange())
                .hasStatus(405)
                .hasHeader("Allow", "POST");
        assertThat(
                        http.post()
                                .uri("/api/v1/trial")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("a")
                                .exchange())
                .hasStatus(415);
        assertThat(http.get().uri("/api/v1/trial/seven").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("id");
    }

    @Test
    void aFailureTellsATraceAndNothingElse() {
        var answer = http.get().uri("/api/v1/trial/-1").exchange();
        assertThat(answer).hasStatus(500);
        assertThat(answer).bodyJson().extractingPath("traceId").asString().hasSize(13);
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @Test
    void ownRulesNameTheirField() {
        var answer = http.get().uri("/api/v1/trial/0").exchange();
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors[0].message")
                .isEqualTo("is not a page cursor");
    }

    @TestConfiguration
    @RestController
    static class Desk {

        record Trial(@NotBlank String name, int count, Map<String, Inner> nothing, Inner inner) {}

        record Inner(int size) {}

        @PostMapping("/api/v1/trial")
        Trial open(@RequestBody @Valid Trial trial) {
            return trial;
        }

        @GetMapping("/api/v1/trial/{id}")
        Trial find(@PathVariable long id) {
            if (id < 0) {
                throw new IllegalStateException("secret");
            }
            if (id == 0) {
                throw new InvalidInput("after", "cursor");
            }
            throw new NotFound("trial", id);
        }
    }
}
