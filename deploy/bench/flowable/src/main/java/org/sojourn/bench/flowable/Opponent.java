package org.sojourn.bench.flowable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Flowable's CMMN engine behind its REST interface, as its own starter makes it; it knows nothing of Sojourn. */
@SpringBootApplication(proxyBeanMethods = false)
public class Opponent {

    public static void main(String[] arguments) {
        SpringApplication.run(Opponent.class, arguments);
    }
}
