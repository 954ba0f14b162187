package io.frontrow.perf;

/** Makes a target of its name. */
final class TargetConverter extends LabelConverter<TargetName> {
  TargetConverter() {
    super(TargetName.values(), TargetName::label);
  }
}
