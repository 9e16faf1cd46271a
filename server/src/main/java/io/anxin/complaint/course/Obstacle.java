package io.anxin.complaint.course;

import io.anxin.complaint.file.Complaint;
import java.util.List;

/// Something that keeps a complaint in its stage besides the evidence the stage asks for; parts of
/// this module that know more have one.
public interface Obstacle {

    /// @return words of the API such as `promise.open`; empty when nothing is in the way
    List<String> of(Complaint complaint);
}
