package io.anxin.fieldservice.batch;

import io.anxin.fieldservice.routing.BadInstance;
import io.anxin.fieldservice.routing.Instance;
import io.anxin.fieldservice.routing.Instance.Engineer;
import io.anxin.fieldservice.routing.Instance.Goal;
import io.anxin.fieldservice.routing.Instance.Point;
import io.anxin.fieldservice.routing.Instance.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a vehicle routing problem with time windows in the form of M. M. Solomon's benchmark: a
/// name, `VEHICLE` with number and capacity, `CUSTOMER` with seven numbers a line, the depot first.
final class SolomonText {

    private static final String LOAD = "load";
    private static final int COLUMNS = 7;

    private SolomonText() {}

    /// @throws BadInstance when the text has another form
    static Instance read(List<String> lines) {
        List<double[]> rows = new ArrayList<>();
        double[] fleet = null;
        for (int i = 0; i < lines.size(); i++) {
            double[] numbers = numbers(lines.get(i), i + 1);
            if (numbers.length == 2 && fleet == null) {
                fleet = numbers;
            } else if (numbers.length == COLUMNS) {
                rows.add(numbers);
            } else if (numbers.length > 0) {
                throw new BadInstance(
                        "line " + (i + 1),
                        "expected 2 numbers (vehicles, capacity) or 7 (customer), found "
                                + numbers.length);
            }
        }
        if (fleet == null) {
            throw new BadInstance("VEHICLE", "number and capacity of the vehicles are missing");
        }
        if (rows.isEmpty()) {
            throw new BadInstance("CUSTOMER", "the depot and the customers are missing");
        }
        return instance((int) fleet[0], (int) fleet[1], rows);
    }

    private static Instance instance(int vehicles, int capacity, List<double[]> rows) {
        double[] depot = rows.getFirst();
        Point place = new Point(depot[1], depot[2]);
        List<Engineer> engineers = new ArrayList<>();
        for (int v = 1; v <= vehicles; v++) {
            engineers.add(
                    new Engineer(
                            "vehicle " + v,
                            place,
                            depot[4],
                            depot[5],
                            Set.of(),
                            Set.of(),
                            Map.of(LOAD, capacity)));
        }
        List<Visit> visits = rows.stream().skip(1).map(SolomonText::visit).toList();
        return new Instance(place, engineers, visits, false, Goal.VEHICLES_THEN_DISTANCE);
    }

    private static Visit visit(double[] row) {
        return new Visit(
                String.valueOf((int) row[0]),
                new Point(row[1], row[2]),
                row[4],
                row[5],
                row[6],
                Set.of(),
                Set.of(),
                row[3] == 0 ? Map.of() : Map.of(LOAD, (int) row[3]));
    }

    /// @return the numbers of a line, none when it is a heading
    private static double[] numbers(String line, int number) {
        String[] words = line.trim().split("\\s+", -1);
        if (words[0].isEmpty() || !words[0].matches("[-+.0-9].*")) {
            return new double[0];
        }
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException _) {
                throw new BadInstance("line " + number, "\"" + words[i] + "\" is not a number");
            }
        }
        return numbers;
    }
}
