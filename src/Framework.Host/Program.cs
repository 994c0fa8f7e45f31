using TridentFramework.Host.Commands;

return TridentCommand.Invoke(args, new CommandSession(Console.Out, Console.Error));
