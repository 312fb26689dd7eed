package org.sojourn.acceptance.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What the matrix found: how much was tried, and where an answer differed from the table. */
final class Report {

    private final Map<String, Set<String>> differences = new TreeMap<>();
    private final Map<String, AtomicInteger> tried = new TreeMap<>();

    synchronized void differs(String where, String who) {
        differences.computeIfAbsent(where, w -> new TreeSet<>()).add(who);
    }

    synchronized void tried(String what) {
        tried.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
    }

    synchronized boolean holds() {
        return differences.isEmpty();
    }

    /** The differences, a line each. */
    synchronized Collection<String> lines() {
        return differences.entrySet().stream()
                .map(difference -> difference.getKey() + " (" + String.join(" ", difference.getValue()) + ')')
                .toList();
    }

    /** The counts in one line. */
    synchronized String summary() {
        int all = tried.values().stream().mapToInt(AtomicInteger::get).sum();
        return "access: %d requests tried %s, %d differences".formatted(all, tried, differences.size());
    }
}
