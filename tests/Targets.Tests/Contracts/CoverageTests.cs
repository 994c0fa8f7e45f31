using TridentFramework.Testing;

namespace TridentFramework.Targets.Tests.Contracts;

public sealed class CoverageTests : CoverageContract;
