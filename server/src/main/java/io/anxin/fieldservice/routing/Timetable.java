package io.anxin.fieldservice.routing;

import io.anxin.fieldservice.routing.Instance.Visit;
import io.anxin.fieldservice.routing.Plan.Snapshot;
import io.anxin.fieldservice.routing.Solution.Route;
import io.anxin.fieldservice.routing.Solution.Stop;
import java.util.ArrayList;
import java.util.List;

/// Puts times to tours: everybody leaves home as late as he can without coming home later.
final class Timetable {

    private final Network net;
    private final List<Visit> visits;

    Timetable(Network net) {
        this.net = net;
        visits = net.instance.visits();
    }

    Solution of(Snapshot plan) {
        Plan laid = new Plan(net);
        laid.restore(plan);
        List<Route> routes = new ArrayList<>();
        double objective = 0;
        for (Tour tour : laid.tours) {
            if (tour.size > 0) {
                objective += tour.cost;
                routes.add(route(tour));
            }
        }
        List<String> unassigned = new ArrayList<>();
        for (int i = 0; i < laid.absentees; i++) {
            unassigned.add(visits.get(laid.absent[i]).id());
        }
        return new Solution(objective, unassigned, routes);
    }

    private Route route(Tour tour) {
        int here = net.home(tour.engineer);
        double depart = tour.departure();
        double now = depart;
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= tour.size; i++) {
            if (i == tour.depotAt) {
                now += net.travel[here][net.depot];
                here = net.depot;
                stops.add(new Stop(null, now, now, now));
            }
            if (i < tour.size) {
                int visit = tour.stops[i];
                double arrive = now + net.travel[here][visit];
                double start = Math.max(arrive, net.open[visit]);
                now = start + net.duration[visit];
                here = visit;
                stops.add(new Stop(visits.get(visit).id(), arrive, start, now));
            }
        }
        double finish = now + net.travel[here][net.home(tour.engineer)];
        String engineer = net.instance.engineers().get(tour.engineer).id();
        return new Route(engineer, depart, stops, finish);
    }
}
