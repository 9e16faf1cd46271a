package io.anxin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes up the customers: seven in ten write Chinese; businesses own compressors, households
/// purifiers.
final class Buyers {

    private final DemoTexts texts;
    private final RandomGenerator random;

    Buyers(DemoTexts texts, RandomGenerator random) {
        this.texts = texts;
        this.random = random;
    }

    List<Buyer> make(int count) {
        List<Buyer> buyers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean chinese = i % 10 < 7;
            boolean business = i % 7 < 3;
            buyers.add(chinese ? chinese(i, business) : english(i, business));
        }
        return buyers;
    }

    private Buyer chinese(int number, boolean business) {
        String name = pick("surnames") + pick("givenNames");
        String city = pick("cities");
        String company = business ? city + pick("trades") + "有限公司" : null;
        String mail =
                "c"
                        + (1000 + number)
                        + "@"
                        + (business ? "factory" + number / 4 : "mail")
                        + ".cn.example";
        String phone =
                "+861"
                        + (38 + number % 50)
                        + "%08d".formatted(10_000_000 + number * 7919L % 89_999_999);
        return new Buyer(name, mail, phone, company, city + "工厂", "zh-CN", product(business));
    }

    private Buyer english(int number, boolean business) {
        String first = pick("firstNames");
        String last = pick("lastNames");
        String company = business ? pick("companiesEn") : null;
        String mail =
                (first + "." + last + number).toLowerCase(Locale.ROOT) + "@" + domain(company);
        String phone = "+4930" + (23_125_000 + number);
        String city =
                company == null ? "home" : company.substring(0, company.indexOf(' ')) + " plant";
        return new Buyer(first + " " + last, mail, phone, company, city, "en", product(business));
    }

    private static String domain(@Nullable String company) {
        return company == null
                ? "home.example"
                : company.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }

    private static String product(boolean business) {
        return business ? "compressor" : "purifier";
    }

    private String pick(String key) {
        List<String> words = texts.words(key);
        return words.get(random.nextInt(words.size()));
    }
}
