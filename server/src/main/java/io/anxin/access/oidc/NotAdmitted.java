package io.anxin.access.oidc;

/// Ends the attempt to sign in; the browser goes back to the sign-in page.
final class NotAdmitted extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final OutsideProblem problem;

    NotAdmitted(OutsideProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    NotAdmitted(OutsideProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    OutsideProblem problem() {
        return problem;
    }
}
