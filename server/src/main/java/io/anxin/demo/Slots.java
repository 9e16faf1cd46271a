package io.anxin.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the slots of one ticket's texts; a slot has the same value in every text of the ticket.
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> values = new HashMap<>();

    Slots(DemoTexts texts, Buyer buyer, String product, LocalDate day, RandomGenerator random) {
        boolean chinese = buyer.locale().equals("zh-CN");
        String suffix = chinese ? "" : "En";
        String kind = product.equals("any") ? buyer.product() : product;
        values.put("model", pick(texts.words("models" + suffix, kind), random));
        values.put("part", pick(texts.words("parts" + suffix, kind), random));
        values.put("error", pick(texts.words("errors"), random));
        values.put("serial", "SN%06d".formatted(random.nextInt(100_000, 999_999)));
        values.put("order", "AX%d%05d".formatted(day.getYear() % 100, random.nextInt(100_000)));
        values.put("site", buyer.city());
        values.put("company", buyer.company() == null ? buyer.name() : buyer.company());
        values.put("name", buyer.name());
        values.put("phone", buyer.phone());
        values.put("days", Integer.toString(random.nextInt(2, 9)));
        values.put("hours", Integer.toString(random.nextInt(1_800, 14_000)));
        values.put("pressure", String.format(Locale.ROOT, "%.1f", random.nextDouble(5.2, 6.9)));
        values.put("qty", Integer.toString(random.nextInt(2, 7)));
        values.put("price", Integer.toString(random.nextInt(12, 180) * 10));
        values.put("date", day.plusDays(random.nextInt(1, 6)).format(dates(chinese)));
    }

    /// @param agent display name of who writes, for `{agent}`
    String fill(String text, String agent) {
        return SLOT.matcher(text)
                .replaceAll(
                        slot ->
                                Matcher.quoteReplacement(
                                        slot.group(1).equals("agent")
                                                ? agent
                                                : values.getOrDefault(slot.group(1), slot.group())))
                .strip();
    }

    private static DateTimeFormatter dates(boolean chinese) {
        return chinese
                ? DateTimeFormatter.ofPattern("M月d日", Locale.CHINA)
                : DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
