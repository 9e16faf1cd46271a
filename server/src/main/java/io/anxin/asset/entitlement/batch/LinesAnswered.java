package io.anxin.asset.entitlement.batch;

import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.asset.entitlement.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines and what came of them.
///
/// @param answers one JSON line for each line that was not blank
/// @param wrong what was refused, for a person to read
record LinesAnswered(CharSequence answers, List<String> wrong) {

    private static final int USUAL_ANSWER = 700;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// @param first number of the first line
    record Chunk(List<String> lines, int first, String language) {

        LinesAnswered answer(AnswerLine answers) {
            StringBuilder ready = new StringBuilder(lines.size() * USUAL_ANSWER);
            List<String> wrong = new ArrayList<>(0);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int number = first + i;
                if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                    line = line.substring(1);
                }
                if (!line.isBlank()) {
                    answer(line, number, answers, ready, wrong);
                }
            }
            return new LinesAnswered(ready, wrong);
        }

        private void answer(
                String line,
                int number,
                AnswerLine answers,
                StringBuilder ready,
                List<String> wrong) {
            try {
                answers.append(QuestionLine.read(line), ready);
            } catch (RefusedCoverage refused) {
                String said = Sentences.in(Locale.forLanguageTag(language)).of(refused);
                AnswerLine.append(number, refused, said, ready);
                String path = refused.path().isEmpty() ? "" : refused.path() + " ";
                wrong.add("line %d: %s%s".formatted(number, path, said));
            }
        }
    }
}
