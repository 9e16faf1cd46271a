package io.anxin.job;

import io.anxin.access.Actor;

/// One kind of long work. A module contributes a bean of it.
///
/// @param <P> what exactly is to be done, kept as JSON
public interface JobWork<P> {

    /// Its name, such as `ticket-export`; the screen words it by `job.kind.<name>`.
    String kind();

    Class<P> planType();

    /// Asked when the work is started, whenever it goes on, and when its result is fetched.
    ///
    /// @throws io.anxin.access.Forbidden when the actor may not
    void require(Actor actor);

    /// Does the work, step by step, from where its checkpoint stands. It may be called again after
    /// a crash: what it does outside [JobRun#step] it must be able to do twice.
    JobResult run(JobRun run, P plan);
}
