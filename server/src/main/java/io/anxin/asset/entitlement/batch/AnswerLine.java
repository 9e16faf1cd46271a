package io.anxin.asset.entitlement.batch;

import io.anxin.asset.entitlement.Coverage;
import io.anxin.asset.entitlement.Entitlement;
import io.anxin.asset.entitlement.Entitlements;
import io.anxin.asset.entitlement.Reason;
import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.asset.entitlement.Sentences;
import io.anxin.asset.entitlement.Service;
import io.anxin.asset.entitlement.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes the answer to one line as JSON.
///
/// @param explained whether every coverage that was considered is told too
record AnswerLine(boolean explained, boolean told) {

    private static final Sentences CHINESE = Sentences.in(Locale.SIMPLIFIED_CHINESE);
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);

    void append(QuestionLine line, StringBuilder out) {
        Service service = line.question().service();
        Entitlement answer = Entitlements.decide(line.asset(), line.question());
        out.append('{');
        if (line.id() != null) {
            text("id", line.id(), out).append(',');
        }
        result(answer, out);
        if (told) {
            sentences(CHINESE.of(answer, service), ENGLISH.of(answer, service), out.append(','));
        }
        if (explained) {
            considered(answer, service, out);
        }
        Entitlement recovery = Entitlements.recovery(line.asset(), line.question());
        if (!recovery.considered().isEmpty()) {
            result(recovery, out.append(",\"recovery\":{"));
            if (told) {
                String chinese = CHINESE.ofRecovery(recovery, service);
                sentences(chinese, ENGLISH.ofRecovery(recovery, service), out.append(','));
            }
            out.append('}');
        }
        out.append("}\n");
    }

    static void append(int number, RefusedCoverage refused, String said, StringBuilder out) {
        out.append("{\"line\":").append(number).append(',');
        text("path", refused.path(), out).append(',');
        text("error", said, out).append("}\n");
    }

    private static void result(Entitlement answer, StringBuilder out) {
        switch (answer) {
            case Entitlement.Covered(Verdict.Pays by, Verdict.Open more, var _) -> {
                text("result", "covered", out).append(',');
                coverage(by.coverage(), out);
                out.append(",\"percent\":").append(by.percent());
                text("from", by.from().toString(), out.append(','));
                if (by.until() != null) {
                    text("until", by.until().toString(), out.append(','));
                }
                if (more != null) {
                    text("mightPayMore", more.coverage().id(), out.append(','));
                }
            }
            case Entitlement.NotCovered(Coverage because, Reason reason, var _) ->
                    refusal("notCovered", because, reason, out);
            case Entitlement.Unknown(Coverage because, Reason reason, var _) ->
                    refusal("unknown", because, reason, out);
        }
    }

    private static void refusal(
            String result, @Nullable Coverage because, Reason reason, StringBuilder out) {
        text("result", result, out).append(',');
        text("reason", JsonFields.camel(reason.code()), out);
        if (because != null) {
            coverage(because, out.append(','));
        }
    }

    private static void coverage(Coverage coverage, StringBuilder out) {
        text("coverage", coverage.id(), out).append(',');
        text("name", coverage.name(), out).append(',');
        text("kind", JsonFields.camel(coverage.kind()), out);
    }

    private static void considered(Entitlement answer, Service service, StringBuilder out) {
        out.append(",\"considered\":[");
        String separator = "";
        for (Verdict verdict : answer.considered()) {
            out.append(separator).append('{');
            coverage(verdict.coverage(), out);
            switch (verdict) {
                case Verdict.Pays pays -> out.append(",\"percent\":").append(pays.percent());
                case Verdict.PaysNothing(var _, Reason reason) ->
                        text("reason", JsonFields.camel(reason.code()), out.append(','));
                case Verdict.Open(var _, Reason reason) ->
                        text("reason", JsonFields.camel(reason.code()), out.append(','));
            }
            sentences(CHINESE.of(verdict, service), ENGLISH.of(verdict, service), out.append(','));
            out.append('}');
            separator = ",";
        }
        out.append(']');
    }

    private static void sentences(String chinese, String english, StringBuilder out) {
        out.append("\"sentences\":{");
        text("zh-CN", chinese, out).append(',');
        text("en", english, out).append('}');
    }

    private static StringBuilder text(String name, String value, StringBuilder out) {
        out.append('"').append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, out);
        return out.append('"');
    }
}
