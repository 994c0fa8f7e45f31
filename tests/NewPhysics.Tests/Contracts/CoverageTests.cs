using TridentFramework.Testing;

namespace TridentFramework.NewPhysics.Tests.Contracts;

public sealed class CoverageTests : CoverageContract;
