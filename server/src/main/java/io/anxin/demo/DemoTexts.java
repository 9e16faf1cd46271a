package io.anxin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The written material of the demo, read from `demo/*.yml`.
final class DemoTexts {

    /// Of the mail addresses of the company.
    static final String DOMAIN = "anxin.example";

    private final Map<String, Object> company;
    private final Map<String, List<Scenario>> scenarios;

    private DemoTexts(Map<String, Object> company, Map<String, List<Scenario>> scenarios) {
        this.company = company;
        this.scenarios = scenarios;
    }

    static DemoTexts load() {
        Map<String, Object> company = map(yaml("company"));
        return new DemoTexts(company, Map.of("zh-CN", scenarios("zh"), "en", scenarios("en")));
    }

    List<String> words(String key) {
        return strings(company.get(key));
    }

    /// A list by product or team below a key, such as `models` and `compressor`.
    List<String> words(String key, String part) {
        return strings(map(company.get(key)).get(part));
    }

    Map<String, Object> section(String key) {
        return map(company.get(key));
    }

    List<Map<String, Object>> entries(String key) {
        return list(company.get(key)).stream().map(DemoTexts::map).toList();
    }

    /// What several people work on together.
    Matter matter(String key) {
        return new Matter(map(map(yaml("together")).get(key)));
    }

    Scenario scenario(String locale, RandomGenerator random) {
        List<Scenario> all = scenarios.getOrDefault(locale, List.of());
        int left = random.nextInt(all.stream().mapToInt(Scenario::weight).sum());
        for (Scenario scenario : all) {
            left -= scenario.weight();
            if (left < 0) {
                return scenario;
            }
        }
        throw new IllegalStateException("no scenario for " + locale);
    }

    private static List<Scenario> scenarios(String language) {
        return list(yaml(language)).stream().map(entry -> scenario(map(entry))).toList();
    }

    private static Scenario scenario(Map<String, Object> entry) {
        return new Scenario(
                String.valueOf(entry.get("key")),
                String.valueOf(entry.get("product")),
                Integer.parseInt(String.valueOf(entry.get("weight"))),
                strings(entry.get("subjects")),
                strings(entry.get("bodies")),
                strings(entry.get("replies")),
                strings(entry.get("followups")),
                strings(entry.get("closings")),
                strings(entry.get("comments")));
    }

    private static Object yaml(String name) {
        String path = "/demo/" + name + ".yml";
        try (InputStream in = DemoTexts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked") // SnakeYAML returns plain lists
    static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    @SuppressWarnings("unchecked") // SnakeYAML returns plain maps with text keys here
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /// What customers write about and how it goes. All texts hold slots such as `{model}`.
    ///
    /// @param product `compressor`, `purifier` or `any`
    /// @param weight how often it happens, relative to the others
    record Scenario(
            String key,
            String product,
            int weight,
            List<String> subjects,
            List<String> bodies,
            List<String> replies,
            List<String> followups,
            List<String> closings,
            List<String> comments) {}
}
