package org.sojourn.travel.policy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sojourn.travel.policy.PolicyRejected.Reason;

/** Compiles an uploaded model and tries it, on a thread of its own and for a bounded time. */
final class ModelTrial {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private ModelTrial() {}

    static DmnPolicy compiled(String xml) {
        ModelGuard.check(xml);
        return bounded(() -> {
            DmnPolicy policy = compile(xml);
            String fault = ModelProbes.fault(policy);
            if (fault != null) {
                throw new PolicyRejected(Reason.UNUSABLE_MODEL, fault);
            }
            return policy;
        });
    }

    static List<CaseReport> run(Policy policy, List<PolicyCase> cases) {
        return bounded(() ->
                cases.stream().map(sample -> CaseReport.of(sample, policy)).toList());
    }

    private static DmnPolicy compile(String xml) {
        try {
            return new DmnPolicy(xml);
        } catch (RuntimeException unreadable) {
            throw new PolicyRejected(Reason.UNUSABLE_MODEL, "It does not compile.");
        }
    }

    private static <T> T bounded(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("policy-trial").start(task);
        try {
            return task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            throw new PolicyRejected(Reason.UNUSABLE_MODEL, "It takes too long to answer.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof PolicyRejected refused) {
                throw refused;
            }
            throw new IllegalStateException(fault.getCause());
        }
    }
}
