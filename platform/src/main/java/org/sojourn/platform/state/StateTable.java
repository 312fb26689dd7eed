package org.sojourn.platform.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transitions of one state machine; every change of state goes through it, and its diagram is drawn from it. */
public final class StateTable<S extends Enum<S>, C extends Enum<C>> {

    private final String name;
    private final Class<S> states;
    private final Class<C> commands;
    private final Map<S, Map<C, Set<S>>> transitions;
    private final Set<S> finals;

    private StateTable(Builder<S, C> builder) {
        name = builder.name;
        states = builder.states;
        commands = builder.commands;
        transitions = builder.transitions;
        finals = builder.finals;
    }

    public static <S extends Enum<S>, C extends Enum<C>> Builder<S, C> of(
            String name, Class<S> states, Class<C> commands) {
        return new Builder<>(name, states, commands);
    }

    public String name() {
        return name;
    }

    public List<S> states() {
        return List.of(states.getEnumConstants());
    }

    public List<C> commands() {
        return List.of(commands.getEnumConstants());
    }

    public boolean isFinal(S state) {
        return finals.contains(state);
    }

    public Set<C> allowed(S from) {
        Map<C, Set<S>> exits = transitions.get(from);
        return exits == null ? Set.of() : exits.keySet();
    }

    public boolean allows(S from, C command) {
        return allowed(from).contains(command);
    }

    /** Where a command may lead from a state; empty if it is not allowed there. */
    public Set<S> targets(S from, C command) {
        Map<C, Set<S>> exits = transitions.get(from);
        Set<S> targets = exits == null ? null : exits.get(command);
        return targets == null ? Set.of() : targets;
    }

    /** Refuses a command that the state does not allow. */
    public void require(S from, C command) {
        if (!allows(from, command)) {
            throw new InvalidTransition(name, from, command, allowed(from));
        }
    }

    /** The state after a command that leads to exactly one; refuses what is not in the table. */
    public S next(S from, C command) {
        require(from, command);
        Set<S> targets = targets(from, command);
        if (targets.size() != 1) {
            throw new IllegalStateException(
                    "%s: %s from %s has several targets, name one".formatted(name, command, from));
        }
        return targets.iterator().next();
    }

    /** The state after a command that may lead to several; refuses what is not in the table. */
    public S next(S from, C command, S target) {
        require(from, command);
        if (!targets(from, command).contains(target)) {
            throw new IllegalStateException("%s: %s from %s never leads to %s".formatted(name, command, from, target));
        }
        return target;
    }

    /** The table as a Mermaid state diagram, in the order of its states. */
    public String mermaid() {
        StringBuilder lines = new StringBuilder("stateDiagram-v2\n");
        lines.append("    [*] --> ").append(states.getEnumConstants()[0]).append('\n');
        for (S from : states.getEnumConstants()) {
            for (C command : allowed(from)) {
                for (S to : targets(from, command)) {
                    lines.append("    %s --> %s: %s\n".formatted(from, to, word(command)));
                }
            }
            if (isFinal(from)) {
                lines.append("    ").append(from).append(" --> [*]\n");
            }
        }
        return lines.toString();
    }

    private static String word(Enum<?> command) {
        return Arrays.stream(command.name().split("_"))
                .map(part -> part.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** Collects transitions and refuses a table that contradicts itself. */
    public static final class Builder<S extends Enum<S>, C extends Enum<C>> {

        private final String name;
        private final Class<S> states;
        private final Class<C> commands;
        private final Map<S, Map<C, Set<S>>> transitions;
        private final Set<S> finals;

        private Builder(String name, Class<S> states, Class<C> commands) {
            this.name = name;
            this.states = states;
            this.commands = commands;
            this.transitions = new EnumMap<>(states);
            this.finals = EnumSet.noneOf(states);
        }

        public From<S, C> from(S state) {
            return new From<>(this, state);
        }

        @SafeVarargs
        public final Builder<S, C> finals(S... states) {
            for (S state : states) {
                finals.add(state);
            }
            return this;
        }

        public StateTable<S, C> build() {
            for (S state : states.getEnumConstants()) {
                if (finals.contains(state) == transitions.containsKey(state)) {
                    throw new IllegalStateException("%s: %s must either have exits or be final".formatted(name, state));
                }
            }
            return new StateTable<>(this);
        }

        private void add(S from, C command, Set<S> targets) {
            @Nullable
            Set<S> before = transitions
                    .computeIfAbsent(from, s -> new EnumMap<>(commands))
                    .put(command, targets);
            if (before != null) {
                throw new IllegalStateException("%s: %s from %s stands twice".formatted(name, command, from));
            }
        }
    }

    /** The exits of one state, while the table is written. */
    public static final class From<S extends Enum<S>, C extends Enum<C>> {

        private final Builder<S, C> builder;
        private final S state;

        private From(Builder<S, C> builder, S state) {
            this.builder = builder;
            this.state = state;
        }

        public On<S, C> on(C command) {
            return new On<>(this, command);
        }

        public From<S, C> from(S next) {
            return builder.from(next);
        }

        @SafeVarargs
        public final Builder<S, C> finals(S... states) {
            for (S last : states) {
                builder.finals.add(last);
            }
            return builder;
        }

        public StateTable<S, C> build() {
            return builder.build();
        }
    }

    /** One command out of one state, while the table is written. */
    public static final class On<S extends Enum<S>, C extends Enum<C>> {

        private final From<S, C> from;
        private final C command;

        private On(From<S, C> from, C command) {
            this.from = from;
            this.command = command;
        }

        @SafeVarargs
        public final From<S, C> to(S... targets) {
            Set<S> set = EnumSet.noneOf(from.builder.states);
            for (S target : targets) {
                set.add(target);
            }
            from.builder.add(from.state, command, set);
            return from;
        }
    }
}
