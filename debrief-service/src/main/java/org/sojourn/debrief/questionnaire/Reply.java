package org.sojourn.debrief.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered to a question: yes, no or na, and to a yes the details that the edition asks for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reply(@NotNull String answer, @Nullable Map<String, @Nullable Object> details) {}
