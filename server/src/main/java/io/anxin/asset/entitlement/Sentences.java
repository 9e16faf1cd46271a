package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Tells an entitlement in sentences. Reads its texts without Spring, because the command line does
/// too, and fills them by itself: a message format takes longer than the decision.
public final class Sentences {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Sentences CHINESE = new Sentences(Locale.SIMPLIFIED_CHINESE);
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    private final Map<String, String> texts = new HashMap<>();
    private final DateTimeFormatter dates;

    private Sentences(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/asset", locale, EXACT);
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        dates = DateTimeFormatter.ofPattern(text("entitlement.date"), locale);
    }

    public static Sentences in(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /// One or two sentences that say who pays or why nobody does.
    public String of(Entitlement entitlement, Service service) {
        String what = text("entitlement.service." + service);
        return switch (entitlement) {
            case Entitlement.Covered(Verdict.Pays by, Verdict.Open more, var _) ->
                    paying(what, by)
                            + (more == null
                                    ? ""
                                    : say(
                                            "entitlement.more",
                                            reason(more.coverage(), more.reason())));
            case Entitlement.NotCovered(Coverage because, Reason reason, var _) ->
                    say(
                            "entitlement.notCovered",
                            what,
                            because == null
                                    ? say("entitlement.because.NO_COVERAGE")
                                    : reason(because, reason));
            case Entitlement.Unknown(Coverage because, Reason reason, var _) ->
                    say("entitlement.unknown", what, reason(because, reason));
        };
    }

    /// What our supplier pays, or why he does not.
    public String ofRecovery(Entitlement recovery, Service service) {
        return say("entitlement.recovery", of(recovery, service));
    }

    /// What one coverage said.
    public String of(Verdict verdict, Service service) {
        return switch (verdict) {
            case Verdict.Pays pays -> paying(text("entitlement.service." + service), pays);
            case Verdict.PaysNothing(Coverage coverage, Reason reason) -> reason(coverage, reason);
            case Verdict.Open(Coverage coverage, Reason reason) -> reason(coverage, reason);
        };
    }

    /// What is wrong with a coverage that was refused.
    public String of(RefusedCoverage refused) {
        return say("invalid.coverage." + refused.reason(), refused.arguments().toArray());
    }

    private String paying(String what, Verdict.Pays pays) {
        String name = pays.coverage().name();
        return pays.until() == null
                ? say("entitlement.coveredByUse", what, name, pays.percent(), pays.from())
                : say(
                        "entitlement.covered",
                        what,
                        name,
                        pays.percent(),
                        pays.from(),
                        pays.until().minusDays(1));
    }

    private String reason(Coverage coverage, Reason reason) {
        Object[] arguments = new Object[reason.arguments().size() + 1];
        arguments[0] = coverage.name();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = reason.arguments().get(i - 1);
        }
        switch (reason.code()) {
            case EXPIRED -> arguments[1] = ((LocalDate) arguments[1]).minusDays(1);
            case COUNTER_REACHED, COUNTER_UNKNOWN -> arguments[1] = counter((String) arguments[1]);
            default -> {}
        }
        return say("entitlement.because." + reason.code(), arguments);
    }

    private String counter(String name) {
        return texts.getOrDefault("entitlement.counter." + name, name);
    }

    private String say(String key, Object... arguments) {
        String text = text(key);
        StringBuilder said = new StringBuilder(text.length() + 32);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            said.append(text, at, open).append(shown(arguments[text.charAt(open + 1) - '0']));
            at = open + 3;
        }
        return said.append(text, at, text.length()).toString();
    }

    private String shown(Object argument) {
        return switch (argument) {
            case LocalDate date -> dates.format(date);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Service service -> text("entitlement.service." + service);
            case Milestone milestone -> text("entitlement.milestone." + milestone);
            case List<?> several ->
                    several.stream()
                            .map(this::shown)
                            .collect(Collectors.joining(text("entitlement.listSeparator")));
            default -> argument.toString();
        };
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key);
        }
        return text;
    }
}
