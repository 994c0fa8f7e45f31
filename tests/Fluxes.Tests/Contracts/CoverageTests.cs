using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

public sealed class CoverageTests : CoverageContract;
