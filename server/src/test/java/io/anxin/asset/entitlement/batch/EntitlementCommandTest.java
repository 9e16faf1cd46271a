package io.anxin.asset.entitlement.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntitlementCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ASSET =
            """
            {"serial":"SN-1","zone":"Asia/Shanghai",\
            "milestones":{"shipment":"2024-01-20","installation":"2024-01-31T16:30:00Z"},\
            "coverages":[\
            {"id":"W","name":"整机保修","start":"installation","months":12,"counters":{"hours":4000},\
            "covers":{"parts":100,"labour":100}},\
            {"id":"X","kind":"extension","extends":"W","months":12,"counters":{"hours":2000},\
            "covers":{"parts":50}},\
            {"id":"S","kind":"supplier","start":"shipment","months":18,"covers":{"parts":80}}]}""";

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// The instant of installation is already 1 February where the machine stands.
    @Test
    void answersWhoPaysFromWhenAndUntilWhen() throws IOException {
        assertThat(run(List.of(), line("2024-06-01", "{\"hours\":3999.5}", "parts"))).isZero();
        JsonNode answer = answers().getFirst();
        assertThat(answer.path("id").asString()).isEqualTo("q1");
        assertThat(answer.path("result").asString()).isEqualTo("covered");
        assertThat(answer.path("coverage").asString()).isEqualTo("W");
        assertThat(answer.path("name").asString()).isEqualTo("整机保修");
        assertThat(answer.path("kind").asString()).isEqualTo("warranty");
        assertThat(answer.path("percent").asInt()).isEqualTo(100);
        assertThat(answer.path("from").asString()).isEqualTo("2024-02-01");
        assertThat(answer.path("until").asString()).isEqualTo("2025-02-01");
        assertThat(answer.at("/recovery/percent").asInt()).isEqualTo(80);
        assertThat(answer.at("/recovery/until").asString()).isEqualTo("2025-07-20");
        assertThat(answer.at("/sentences/zh-CN").asString())
                .isEqualTo("备件：由“整机保修”承担 100%，有效期自2024年2月1日起至2025年1月31日（含当日）。");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anExtensionTakesOverWhenUseHasEndedTheWarranty() throws IOException {
        run(
                List.of("--brief"),
                line("2024-06-01", "{\"hours\":4000}", "parts"),
                line("2024-06-01", "{\"hours\":6000}", "parts"),
                line("2024-06-01", "{}", "parts"),
                line("2024-06-01", "{\"hours\":4000}", "travel"));
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"id\":\"q1\",\"result\":\"covered\",\"coverage\":\"X\",\"name\":\"X\",\"kind\":\"extension\",\"percent\":50,\"from\":\"2024-02-01\",\"until\":\"2026-02-01\",\"recovery\":{\"result\":\"covered\",\"coverage\":\"S\",\"name\":\"S\",\"kind\":\"supplier\",\"percent\":80,\"from\":\"2024-01-20\",\"until\":\"2025-07-20\"}}",
                        "{\"id\":\"q1\",\"result\":\"notCovered\",\"reason\":\"counterReached\",\"coverage\":\"W\",\"name\":\"整机保修\",\"kind\":\"warranty\",\"recovery\":{\"result\":\"covered\",\"coverage\":\"S\",\"name\":\"S\",\"kind\":\"supplier\",\"percent\":80,\"from\":\"2024-01-20\",\"until\":\"2025-07-20\"}}",
                        "{\"id\":\"q1\",\"result\":\"unknown\",\"reason\":\"counterUnknown\",\"coverage\":\"W\",\"name\":\"整机保修\",\"kind\":\"warranty\",\"recovery\":{\"result\":\"covered\",\"coverage\":\"S\",\"name\":\"S\",\"kind\":\"supplier\",\"percent\":80,\"from\":\"2024-01-20\",\"until\":\"2025-07-20\"}}",
                        "{\"id\":\"q1\",\"result\":\"notCovered\",\"reason\":\"serviceNotCovered\",\"coverage\":\"X\",\"name\":\"X\",\"kind\":\"extension\",\"recovery\":{\"result\":\"notCovered\",\"reason\":\"serviceNotCovered\",\"coverage\":\"S\",\"name\":\"S\",\"kind\":\"supplier\"}}");
    }

    @Test
    void explainsWhatEveryCoverageSaid() throws IOException {
        run(List.of("--explain"), line("2025-03-01", "{\"hours\":10}", "parts"));
        JsonNode considered = answers().getFirst().path("considered");
        assertThat(considered).hasSize(2);
        assertThat(considered.get(0).path("percent").asInt()).isEqualTo(50);
        assertThat(considered.get(1).path("reason").asString()).isEqualTo("expired");
        assertThat(considered.get(1).at("/sentences/en").asString())
                .isEqualTo("The last day of “整机保修” was 31 January 2025.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense| |is not JSON",
                "[]| |must be a JSON object",
                "{}|asset|is missing",
                "{'asset':{},'date':'2024-01-01'}|service|is missing",
                "{'asset':{},'date':'2024-01-01','service':'food'}|service|must be one of: parts, labour, travel",
                "{'asset':{},'date':'31.1.2024','service':'parts'}|date|must be a day",
                "{'asset':{},'date':'2023-02-29','service':'parts'}|date|must be a day",
                "{'asset':{},'date':'2024-01-01T00:00:00Z','service':'parts'}|date|an instant needs the time zone",
                "{'asset':{'zone':'Mars/Base'},'date':'2024-01-01','service':'parts'}|asset.zone|must be a time zone",
                "{'asset':{'mileStones':{}},'date':'2024-01-01','service':'parts'}|asset.mileStones|is not known here",
                "{'asset':{'milestones':{'shipped':'2024-01-01'}},'date':'2024-01-01','service':'parts'}|asset.milestones.shipped|is not known here",
                "{'asset':{'coverages':[{'id':'W','start':'shipment'}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].months|a coverage needs months, counters or both",
                "{'asset':{'coverages':[{'id':'W','start':'shipment','months':0}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].months|must be between 1 and",
                "{'asset':{'coverages':[{'id':'W','start':'shipment','months':1.5}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].months|must be a whole number",
                "{'asset':{'coverages':[{'id':'W','start':'shipment','counters':{'hours':-1}}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].counters.hours|must not be negative",
                "{'asset':{'coverages':[{'id':'W','start':'shipment','counters':{'hours':0}}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].counters.hours|must be greater than 0",
                "{'asset':{'coverages':[{'id':'W','months':3}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0]|needs exactly one of",
                "{'asset':{'coverages':[{'id':'W','from':'2024-01-01','until':'2024-01-01'}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].until|must be later than the first day",
                "{'asset':{'coverages':[{'id':'W','start':{'latestOf':['shipment']},'months':3}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].start|needs two milestones",
                "{'asset':{'coverages':[{'id':'W','start':'shipment','months':3,'covers':{'parts':101}}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].covers|must be between 0 and 100",
                "{'asset':{'coverages':[{'id':'X','extends':'W','months':3}]},'date':'2024-01-01','service':'parts'}|asset.coverages[0].extends|there is no coverage",
                "{'asset':{'coverages':[{'id':'W','start':'shipment','months':3},{'id':'W','start':'shipment','months':3}]},'date':'2024-01-01','service':'parts'}|asset.coverages[1].id|“W” is there twice",
                "{'asset':{},'date':'2024-01-01','service':'parts'} {}| |is not JSON",
                "{'asset':{},'date':'2024-01-01','date':'2025-01-01','service':'parts'}| |is not JSON"
            })
    void refusesByPathAndGoesOn(String wrong, @Nullable String path, String said)
            throws IOException {
        int exit =
                run(
                        List.of(),
                        line("2024-06-01", "{}", "labour"),
                        wrong.replace('\'', '"'),
                        line("2024-06-01", "{}", "labour"));
        assertThat(exit).isEqualTo(2);
        assertThat(answers()).hasSize(3);
        JsonNode refused = answers().get(1);
        assertThat(refused.path("line").asInt()).isEqualTo(2);
        assertThat(refused.path("path").asString()).isEqualTo(path == null ? "" : path);
        assertThat(refused.path("error").asString()).startsWith(said);
        assertThat(answers().get(2).has("result")).isTrue();
        assertThat(err.toString()).contains(", line 2: ").contains(said);
    }

    @Test
    void errorsAreToldInChineseToo() throws IOException {
        run(List.of("--language", "zh-CN"), "{\"asset\":{},\"date\":\"2024-01-01\"}");
        assertThat(answers().getFirst().path("error").asString()).isEqualTo("缺失");
    }

    @Test
    void aFileThatCannotBeReadIsBadUsage() {
        int exit = command().execute(folder.resolve("missing.jsonl").toString());
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("missing.jsonl");
    }

    private static String line(String date, String counters, String service) {
        return "{\"id\":\"q1\",\"asset\":%s,\"date\":\"%s\",\"counters\":%s,\"service\":\"%s\"}"
                .formatted(ASSET, date, counters, service);
    }

    private List<JsonNode> answers() {
        return out.toString().lines().map(JSON::readTree).toList();
    }

    private int run(List<String> options, String... lines) throws IOException {
        Path file = folder.resolve("questions.jsonl");
        Files.write(file, List.of(lines));
        List<String> arguments = new ArrayList<>(options);
        arguments.add(file.toString());
        return command().execute(arguments.toArray(String[]::new));
    }

    private CommandLine command() {
        return new CommandLine(new EntitlementCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
