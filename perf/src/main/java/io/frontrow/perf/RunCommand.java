package io.frontrow.perf;

    try (RunOutput files = RunOutput.begin(output, name)) {
      system.start();
      progress.line(
          String.format("preparing %,d events of %,d seats", size.events(), size.seatsPerEvent()));
      int prepared =
          system.prepare(new Sale(venue, size.eventsPerWave(), size.waves(), config.ttlMillis()));
      Workload workload =
          new Workload(
              venue,
              seed,
              config.connections(),
              size.eventsPerWave(),
              prepared / size.eventsPerWave());
      progress.line(
          String.format(
              "on-sale, %s, %.1f s warm-up and %.1f s measured", config.shape(), warmup, seconds));
      Turns turns =
          snapshotTurns == null ? Turns.NONE : new Turns(turnCount(), snapshotTurns::turn);
      LoadOutcome outcome = new LoadRun(Doors.of(system), config, workload, progress, turns).run();
      progress.end();
      progress.line("comparing the ledger with the server");
      StateCheck check = StateCheck.of(outcome, system::verify);
      if (audit != NO_JOURNAL) {
        progress.line("checking the journal");
      }
      RunReport report =
          new RunReport(
              system.name(),
              outcome,
              check,
              audit.get(),
              durability,
              snapshotTurns == null ? -1 : snapshotTurns.written());
      ObjectNode result = files.complete(report.toJson(), outcome);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? result : report.toText() + System.lineSeparator() + files.stallText());
      out.flush();
      report.failures().forEach(it -> err.println("frontrow: " + it));
      return report.failures().isEmpty() ? ExitCode.OK : ExitCode.ERROR;
    }
  }
}
